package org.vrazka.shell;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The mark of a person or firm without a picture. */
public final class Avatar {
    private static final int HUES = 5;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Avatar() {}

    /** The first letters of a person's first and last name. */
    public static String initials(String name) {
        var words = words(name);
        return letters(
                words.size() < 2 ? words.stream() : Stream.of(words.getFirst(), words.getLast()));
    }

    /** The first letters of the first two words of a firm's name. */
    public static String firm(String name) {
        return letters(words(name).stream().limit(2));
    }

    /** One of the five tints, always the same for a name. */
    public static int hue(String name) {
        return Math.floorMod(name.hashCode(), HUES) + 1;
    }

    private static List<String> words(String name) {
        return BETWEEN_WORDS.splitAsStream(name).filter(w -> !w.isEmpty()).toList();
    }

    private static String letters(Stream<String> words) {
        return words.map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
