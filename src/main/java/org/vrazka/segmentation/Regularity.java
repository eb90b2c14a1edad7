package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * How evenly a customer buys.
 *
 * @param mean of the steps that count; null: there are too few
 * @param variation population deviation by mean; null: no history to speak of
 * @param withSeason the variation before the season was taken out; null: it was not
 */
record Regularity(
        XyzClass xyz,
        @Nullable Double mean,
        @Nullable Double variation,
        @Nullable Double withSeason) {
    private static final int LEAST_STEPS = 3;
    private static final double TOO_CLOSE = 1e-9;

    static Regularity of(@Nullable BigDecimal[] steps, int from, Rules.Xyz rules) {
        int count = steps.length - from;
        var sum = sum(steps, from);
        if (count < LEAST_STEPS || sum == null) {
            return new Regularity(XyzClass.NONE, null, null, null);
        }
        double mean = sum.doubleValue() / count;
        if (sum.signum() <= 0) {
            return new Regularity(XyzClass.NONE, mean, null, null);
        }
        double squares = 0;
        for (int i = from; i < steps.length; i++) {
            double off = known(steps[i]).doubleValue() - mean;
            squares += off * off;
        }
        double variation = Math.sqrt(squares / count) / mean;
        var xyz =
                within(rules.x(), variation, steps, from, sum)
                        ? XyzClass.X
                        : within(rules.y(), variation, steps, from, sum) ? XyzClass.Y : XyzClass.Z;
        return new Regularity(xyz, mean, variation, null);
    }

    /** The class and the variation without the season; the mean is of what was really bought. */
    static Regularity of(@Nullable BigDecimal[] steps, int from, Rules.Xyz rules, Seasons seasons) {
        var bought = of(steps, from, rules);
        if (bought.variation == null) {
            return bought;
        }
        var even = of(seasons.takenOut(steps), from, rules);
        return new Regularity(even.xyz, bought.mean, even.variation, bought.variation);
    }

    /**
     * Three equal months of six vary by exactly 100 %: on the border itself floating point would
     * decide by chance, so there the squares are compared exactly: n·Σx² ≤ (1 + border²)·(Σx)².
     */
    private static boolean within(
            BigDecimal percent,
            double variation,
            @Nullable BigDecimal[] steps,
            int from,
            BigDecimal sum) {
        var border = percent.movePointLeft(2);
        double distance = variation - border.doubleValue();
        if (Math.abs(distance) > TOO_CLOSE) {
            return distance < 0;
        }
        var squares = BigDecimal.ZERO;
        for (int i = from; i < steps.length; i++) {
            squares = squares.add(known(steps[i]).pow(2));
        }
        var left = squares.multiply(BigDecimal.valueOf(steps.length - from));
        var right = border.pow(2).add(BigDecimal.ONE).multiply(sum.pow(2));
        return left.compareTo(right) <= 0;
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal[] steps, int from) {
        var sum = BigDecimal.ZERO;
        for (int i = from; i < steps.length; i++) {
            var step = steps[i];
            if (step == null) {
                return null;
            }
            sum = sum.add(step);
        }
        return sum;
    }

    private static BigDecimal known(@Nullable BigDecimal step) {
        return Objects.requireNonNull(step);
    }
}
