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

    private Quintiles() {}

    /**
     * @param worse how many of them are strictly worse
     */
    static byte fromWorst(int worse, int all) {
        return (byte) (1 + (long) BEST * worse / all);
    }

    /** Of each of these values, the larger the better. */
    static byte[] fromWorst(int[] values) {
        var sorted = sorted(values);
        var fifths = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            fifths[i] = fromWorst(smaller(sorted, values[i]), values.length);
        }
        return fifths;
    }

    /** Of each of these values, the larger the better. */
    static byte[] fromBest(int[] values) {
        var sorted = sorted(values);
        var fifths = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            int better = values.length - smaller(sorted, values[i] + 1);
            fifths[i] = (byte) (BEST - (long) BEST * better / values.length);
        }
        return fifths;
    }

    private static int[] sorted(int[] values) {
        var sorted = values.clone();
        Arrays.parallelSort(sorted);
        return sorted;
    }

    private static int smaller(int[] sorted, int value) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
