package org.vrazka.segmentation;

import java.util.Arrays;

/**
 * Fifths of customers by rank, from 1 to 5, the best. A customer is in fifth {@code 1 + ⌊5·w/n⌋} of
 * {@code n} customers, of whom {@code w} are strictly worse: 5 means that at least four fifths are
 * worse. Who is the same is in the same fifth. Without equals these are the equal parts of Hughes
 * (Strategic Database Marketing, 1994), as NTILE(5) makes them; NTILE would tear equals apart by
 * chance, and w/n is the percent_rank of SQL with n in place of n − 1.
 */
final class Quintiles {
    static final int BEST = 5;

    private Quintiles() {}

    /**
     * @param worse how many of them are strictly worse
     */
    static byte of(int worse, int all) {
        return (byte) (1 + (long) BEST * worse / all);
    }

    /** Of each of these values; the larger the better. */
    static byte[] of(int[] values) {
        var sorted = values.clone();
        Arrays.parallelSort(sorted);
        var fifths = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            fifths[i] = of(smaller(sorted, values[i]), values.length);
        }
        return fifths;
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
