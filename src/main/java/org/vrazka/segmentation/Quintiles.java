package org.vrazka.segmentation;

import java.util.Arrays;

/**
 * Fifths of {@code n} customers by rank, from 1 to 5, the best, each figure by itself: the equal
 * parts into which Hughes (Strategic Database Marketing, 1994) cuts a sorted list, as NTILE(5)
 * does. NTILE tears equals apart by chance; here they are in the same fifth, counted from one end:
 *
 * <ul>
 *   <li>from the worst, {@code 1 + ⌊5·w/n⌋} with {@code w} who are strictly worse: who has least is
 *       always 1, and 5 means that at least four fifths are worse;
 *   <li>from the best, {@code 5 − ⌊5·b/n⌋} with {@code b} who are strictly better: the best are
 *       always 5, and 5 means that fewer than a fifth are better.
 * </ul>
 *
 * <p>w/n and b/n are the percent_rank of SQL with n in place of n − 1.
 */
final class Quintiles {
    static final int BEST = 5;

    /** From how many are worse, and how many better. */
    private interface Fifth {
        byte of(int worse, int better);
    }

    private Quintiles() {}

    /**
     * @param worse how many of them are strictly worse
     */
    static byte fromWorst(int worse, int all) {
        return (byte) (1 + (long) BEST * worse / all);
    }

    /** Of each of these values, the larger the better. */
    static byte[] fromWorst(int[] values) {
        return each(values, (worse, better) -> fromWorst(worse, values.length));
    }

    /** Of each of these values, the larger the better. */
    static byte[] fromBest(int[] values) {
        return each(
                values, (worse, better) -> (byte) (BEST - (long) BEST * better / values.length));
    }

    /** The values that differ are few: they are looked up, and not places among all. */
    private static byte[] each(int[] values, Fifth fifth) {
        var distinct = values.clone();
        Arrays.parallelSort(distinct);
        var starts = new int[values.length + 1];
        int many = 0;
        for (int i = 0; i < distinct.length; i++) {
            if (many == 0 || distinct[i] != distinct[many - 1]) {
                starts[many] = i;
                distinct[many++] = distinct[i];
            }
        }
        starts[many] = values.length;
        var fifths = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            int at = Arrays.binarySearch(distinct, 0, many, values[i]);
            fifths[i] = fifth.of(starts[at], values.length - starts[at + 1]);
        }
        return fifths;
    }
}
