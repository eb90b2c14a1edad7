package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Steps as they are stored: those in which something was sold or came back, by their numbers from
 * 0. Most customers buy in few of them.
 */
record SparseSteps(short[] numbers, @Nullable BigDecimal[] values) {
    static SparseSteps of(@Nullable BigDecimal[] all) {
        int[] kept = IntStream.range(0, all.length).filter(i -> !isZero(all[i])).toArray();
        var sparse = new SparseSteps(new short[kept.length], new BigDecimal[kept.length]);
        for (int i = 0; i < kept.length; i++) {
            sparse.numbers[i] = (short) kept[i];
            sparse.values[i] = all[kept[i]];
        }
        return sparse;
    }

    private static boolean isZero(@Nullable BigDecimal value) {
        return value != null && value.signum() == 0;
    }

    /** All steps of a period again. */
    static List<@Nullable BigDecimal> all(
            int count, Short[] numbers, @Nullable BigDecimal[] values) {
        var all = new ArrayList<@Nullable BigDecimal>(Collections.nCopies(count, BigDecimal.ZERO));
        for (int i = 0; i < numbers.length; i++) {
            all.set(numbers[i], values[i]);
        }
        return all;
    }
}
