package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How each month of the year stands to a mean one, over all customers that a run looks at: the
 * method of simple averages. The index of a month is the mean of the steps that fall into it,
 * divided by the mean of all steps; taken out of a value by division. A month in which nothing was
 * sold over the years, or more came back, has no index: 1.
 */
final class Seasons {
    static final int MONTHS = 12;

    private final List<BigDecimal> index;
    private final Steps steps;

    private Seasons(List<BigDecimal> index, Steps steps) {
        this.index = index;
        this.steps = steps;
    }

    /**
     * @param totals what all customers bought, in any parts; what is unknown does not count
     */
    static Seasons of(Rules.Frozen frozen, List<Fact> totals) {
        var steps = frozen.steps();
        var sums = new BigDecimal[MONTHS];
        var counts = new int[MONTHS];
        for (int step = 0; step < steps.count(); step++) {
            counts[month(steps.start(step))]++;
        }
        for (var fact : totals) {
            var value = frozen.rules().regularityOf().of(fact);
            if (value != null && steps.contains(fact.day())) {
                int month = month(LocalDate.ofEpochDay(fact.day()));
                sums[month] = sums[month] == null ? value : sums[month].add(value);
            }
        }
        return new Seasons(index(sums, counts, steps.count()), steps);
    }

    private static List<BigDecimal> index(@Nullable BigDecimal[] sums, int[] counts, int steps) {
        var all = BigDecimal.ZERO;
        for (var sum : sums) {
            all = sum == null ? all : all.add(sum);
        }
        var index = new ArrayList<BigDecimal>();
        for (int month = 0; month < MONTHS; month++) {
            var sum = sums[month];
            index.add(
                    sum == null || sum.signum() <= 0 || all.signum() <= 0
                            ? BigDecimal.ONE
                            : sum.multiply(BigDecimal.valueOf(steps))
                                    .divide(
                                            all.multiply(BigDecimal.valueOf(counts[month])),
                                            MathContext.DECIMAL64));
        }
        return index;
    }

    private static int month(LocalDate day) {
        return day.getMonthValue() - 1;
    }

    /** From January to December; 1 is a mean month. */
    List<BigDecimal> index() {
        return index;
    }

    /** Values of the steps without their season; what is unknown stays so. */
    @Nullable BigDecimal[] takenOut(@Nullable BigDecimal[] values) {
        var adjusted = new @Nullable BigDecimal[values.length];
        for (int step = 0; step < values.length; step++) {
            var value = values[step];
            adjusted[step] =
                    value == null || value.signum() == 0
                            ? value
                            : value.divide(
                                    index.get(month(steps.start(step))), MathContext.DECIMAL64);
        }
        return adjusted;
    }
}
