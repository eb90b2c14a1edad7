package org.vrazka.bench;

import java.util.List;
import java.util.SplittableRandom;

/** How people write a name they have heard or copied: other letters, slips of the keyboard. */
final class Spellings {
    private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъьюя";
    private static final List<String> OFFICIAL =
            List.of(
                    "a b v g d e zh z i y k l m n o p r s t u f h ts ch sh sht a y yu ya"
                            .split(" "));
    private static final List<String> CHAT =
            List.of("a b v g d e j z i i k l m n o p r s t u f h c 4 6 6t y i iu q".split(" "));
    private static final List<String> FOREIGN =
            List.of(
                    "a b w g d e sch s i j k l m n o p r s t u f ch z tsch sch scht u j ju ja"
                            .split(" "));
    private static final List<String> ROWS =
            List.of("явертъуиопшщ", "асдфгхйкл", "зьцжбнм", "qwertyuiop", "asdfghjkl", "zxcvbnm");

    private final SplittableRandom random;

    Spellings(SplittableRandom random) {
        this.random = random;
    }

    /** In Latin letters: mostly as the law has it, now and then as in a chat or abroad. */
    String latin(String text) {
        int way = random.nextInt(10);
        return latin(text, way < 7 ? OFFICIAL : way < 9 ? CHAT : FOREIGN);
    }

    static String official(String text) {
        return latin(text, OFFICIAL);
    }

    private static String latin(String text, List<String> letters) {
        var latin = new StringBuilder();
        for (char c : text.toCharArray()) {
            int letter = CYRILLIC.indexOf(Character.toLowerCase(c));
            if (letter < 0) {
                latin.append(c);
            } else {
                var sound = letters.get(letter);
                latin.append(
                        Character.isUpperCase(c)
                                ? sound.substring(0, 1).toUpperCase() + sound.substring(1)
                                : sound);
            }
        }
        return latin.toString();
    }

    /** One slip: a neighbouring key, a letter left out, typed twice, or swapped with the next. */
    String slip(String text) {
        if (text.length() < 4) {
            return text;
        }
        int at = 1 + random.nextInt(text.length() - 2);
        var typed = new StringBuilder(text);
        switch (random.nextInt(4)) {
            case 0 -> typed.setCharAt(at, neighbour(text.charAt(at)));
            case 1 -> typed.deleteCharAt(at);
            case 2 -> typed.insert(at, text.charAt(at));
            default -> {
                typed.setCharAt(at, text.charAt(at + 1));
                typed.setCharAt(at + 1, text.charAt(at));
            }
        }
        return typed.toString();
    }

    private char neighbour(char c) {
        for (var row : ROWS) {
            int at = row.indexOf(Character.toLowerCase(c));
            if (at >= 0) {
                int next = at == 0 ? 1 : at == row.length() - 1 ? at - 1 : at + (coin() ? 1 : -1);
                return row.charAt(next);
            }
        }
        return Character.isDigit(c) ? (char) ('0' + random.nextInt(10)) : c;
    }

    private boolean coin() {
        return random.nextBoolean();
    }
}
