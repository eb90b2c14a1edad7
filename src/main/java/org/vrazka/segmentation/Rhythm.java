package org.vrazka.segmentation;

import java.math.BigDecimal;

/**
 * How often a customer buys. Orders of one day are one purchase: who sends five orders each month
 * comes once a month.
 *
 * @param days with orders
 * @param span days from the first of them to the last
 * @param squares of the days between them, summed
 * @param wonBackOn the last day on which it ordered after it had been lost, counted from 1970
 */
record Rhythm(int days, int span, long squares, int wonBackOn) {
    static final int NEVER = Integer.MIN_VALUE;
    static final Rhythm NONE = new Rhythm(0, 0, 0, NEVER);

    private static final int FROM_DAYS = 3;

    /** Whether there are enough days to tell. */
    boolean isKnown() {
        return days >= FROM_DAYS;
    }

    /** Days between orders. */
    double mean() {
        return (double) span / intervals();
    }

    /** Of the population of intervals. */
    double deviation() {
        return Math.sqrt(spread()) / intervals();
    }

    /** Whether such a silence is longer than the mean and so many deviations; exact. */
    boolean isBroken(int silence, BigDecimal deviations) {
        long over = (long) silence * intervals() - span;
        var limit = deviations.pow(2).multiply(BigDecimal.valueOf(spread()));
        return isKnown() && over > 0 && BigDecimal.valueOf(over).pow(2).compareTo(limit) > 0;
    }

    /** Variance times the square of the count. */
    private long spread() {
        return intervals() * squares - (long) span * span;
    }

    private int intervals() {
        return days - 1;
    }
}
