package org.vrazka.duplicates;

import java.util.Collection;
import java.util.Objects;

/**
 * How many records have a word in their names, a whole name, a telephone, an e-mail, a domain: what
 * few have tells more. Counts are kept by hash, so that one may be a little too high.
 */
final class Rarity {
    /** For when nothing was counted. */
    static final Rarity UNKNOWN = new Rarity(1);

    private static final int SLOTS = 1 << 22;
    private static final double LEAST = 0.25;

    private final int[] counts;
    private int all;

    private Rarity(int slots) {
        counts = new int[slots];
    }

    static Rarity counting() {
        return new Rarity(SLOTS);
    }

    /** One more of all. */
    void count() {
        all++;
    }

    void count(int kind, String text) {
        counts[slot(kind, text)]++;
    }

    private int slot(int kind, String text) {
        return Objects.hash(kind, text) * 0x9e3779b9 >>> 1 & counts.length - 1;
    }

    /** How many have this; 0 when nothing was counted. */
    int having(int kind, String text) {
        return counts[slot(kind, text)];
    }

    /** Of what two have in common, how many have the rarest. */
    int having(int kind, Collection<String> mine, Collection<String> its) {
        return mine.stream()
                .filter(its::contains)
                .mapToInt(text -> having(kind, text))
                .min()
                .orElse(0);
    }

    /** From a quarter for a word that stands in many names to 1 for one that stands alone. */
    double weight(String word) {
        if (all == 0) {
            return 1;
        }
        return Math.max(LEAST, rarity(Keys.WORD, word));
    }

    /** The rarest word of a name. */
    double weight(Words name) {
        return name.all().stream().mapToDouble(this::weight).max().orElse(LEAST);
    }

    /**
     * From 0 for a place where all are to 1 for one where one alone is; a half when not counted.
     */
    double weightOfPlace(int settlement) {
        return all == 0 ? 0.5 : rarity(Keys.PLACE, Integer.toString(settlement));
    }

    private double rarity(int kind, String text) {
        int most = Math.max(2, all);
        return Math.log((double) most / Math.max(1, having(kind, text))) / Math.log(most);
    }
}
