package org.vrazka.shell;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The mark of a person or firm without a picture. */
public final class Avatar {
    private static final int HUES = 5;

    private Avatar() {}

    /** The first letters of the first and the last word. */
    public static String initials(String name) {
        var words =
                Arrays.stream(name.split("[^\\p{L}\\p{N}]+")).filter(w -> !w.isEmpty()).toList();
        var chosen =
                words.size() < 2 ? words : java.util.List.of(words.getFirst(), words.getLast());
        return chosen.stream()
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase())
                .collect(Collectors.joining());
    }

    /** One of the five tints, always the same for a name. */
    public static int hue(String name) {
        return Math.floorMod(name.hashCode(), HUES) + 1;
    }
}
