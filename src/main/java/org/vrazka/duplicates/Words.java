package org.vrazka.duplicates;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a name as they sound, without the legal form.
 *
 * @param all in the order of the name
 */
record Words(List<String> all) {
    static final Words NONE = new Words(List.of());

    /**
     * As {@code records.sound} writes them: doubled letters once, sh as 6, ch as 4, y as i, x as h.
     */
    private static final Set<String> LEGAL_FORMS =
            Set.of(
                    """
                    od ood eod eood ad ead et sd kd kda dzd dpk ltd limited lc llc lp gmbh ag kg inc incorporated \
                    corp corporation co plc sa srl sarl bv nv oi ab as spa jsc pte se\
                    """
                            .split(" "));

    /** What stands in any address. */
    private static final Set<String> STREET_WORDS =
            Set.of(
                    "ul ulica str stret street bul bulevard blvd boulevard plo6tad pl sq no nomer gr grad s bl vh et ap jk rd road"
                            .split(" "));

    private static final Pattern POINTS = Pattern.compile("[.'`\"]");
    private static final Pattern NUMBER_SIGN = Pattern.compile("no ?(?=[0-9]+(?![a-z0-9]))");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern VOWELS = Pattern.compile("(?<=.)[aeiou]");

    /**
     * @param sound a name as {@code records.sound} gives it; of several ways the first counts
     */
    static Words of(@Nullable String sound) {
        return of(sound, LEGAL_FORMS);
    }

    /** Of somebody, of whose names none is a legal form. */
    static Words ofPerson(@Nullable String sound) {
        return of(sound, Set.of());
    }

    static Words ofAddress(@Nullable String sound) {
        return of(sound, STREET_WORDS);
    }

    private static Words of(@Nullable String sound, Set<String> leftOut) {
        if (sound == null) {
            return NONE;
        }
        int ways = sound.indexOf(" / ");
        var first = ways < 0 ? sound : sound.substring(0, ways);
        var words = Arrays.stream(BETWEEN.split(plain(first))).filter(w -> !w.isEmpty()).toList();
        var named = words.stream().filter(w -> !leftOut.contains(w)).toList();
        return new Words(named.isEmpty() ? words : named);
    }

    /** Without points, and without the sign that a number follows. */
    private static String plain(String sound) {
        return NUMBER_SIGN.matcher(POINTS.matcher(sound).replaceAll("")).replaceAll(" ");
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    String joined() {
        return String.join("", all);
    }

    /** Words that are numbers; a 6 or a 4 beside letters is a sound. */
    Set<String> numbers() {
        return all.stream().filter(w -> NUMBER.matcher(w).matches()).collect(Collectors.toSet());
    }

    String initials() {
        return all.stream().map(w -> w.substring(0, 1)).collect(Collectors.joining());
    }

    /** The words without what is most often written otherwise: vowels but the first, k and c. */
    List<String> skeletons() {
        var skeletons = new ArrayList<String>(all.size());
        for (var word : all) {
            skeletons.add(skeleton(word));
        }
        return skeletons;
    }

    static String skeleton(String word) {
        var bare = VOWELS.matcher(word.replace('c', 'k').replace('j', 'i')).replaceAll("");
        return "aeiou".indexOf(bare.charAt(0)) >= 0 ? "a" + bare.substring(1) : bare;
    }
}
