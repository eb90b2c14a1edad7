package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * A customer of a run as programs read it: shares and variation are fractions.
 *
 * @param abc null: not classified
 * @param xyz NONE: not enough history
 * @param mean of the steps that count
 * @param variationWithSeason before the season was taken out; null: it was not
 * @param annualised the measure as a year of it, of who has bought for less
 * @param rhythmDays mean of days between orders
 * @param daysLate on the day of reference
 * @param atRisk revenue of the last 12 months of who is slipping away
 * @param steps the measure of XYZ, one by one; null: a cost is unknown
 */
record CustomerAnswer(
        UUID party,
        String name,
        @Nullable String externalId,
        @Nullable String measure,
        @Nullable String grossProfit,
        @Nullable Double share,
        @Nullable Double cumulativeBefore,
        @Nullable AbcClass abc,
        @Nullable AbcClass abcBefore,
        @Nullable XyzClass xyz,
        @Nullable XyzClass xyzBefore,
        @Nullable String mean,
        @Nullable Double variation,
        @Nullable Double variationWithSeason,
        @Nullable String annualised,
        List<@Nullable String> steps,
        @Nullable Status status,
        int orders,
        @Nullable BigDecimal rhythmDays,
        @Nullable BigDecimal rhythmDeviation,
        @Nullable LocalDate nextOrderDate,
        long daysLate,
        boolean slipping,
        @Nullable String atRisk,
        @Nullable LocalDate wonBackDate,
        @Nullable OfRfm rfm,
        String explanation) {
    /**
     * Fifths from 1 to 5, the best.
     *
     * @param days from the last order to the day of reference; null: none up to it
     * @param orders in the period
     */
    record OfRfm(
            int recency,
            int frequency,
            int monetary,
            RfmSegment segment,
            @Nullable Long days,
            int orders) {}

    static CustomerAnswer of(Customer c, Run run, Explanation explanation) {
        var regularityOf = run.rules().regularityOf();
        var mean = c.mean();
        return new CustomerAnswer(
                c.party(),
                c.name(),
                c.externalId(),
                plain(run.rules().measure(), c.measure()),
                plain(Measure.GROSS_PROFIT, c.grossProfit()),
                c.share(),
                c.cumulativeBefore(),
                c.abc(),
                c.abcBefore(),
                c.xyz(),
                c.xyzBefore(),
                mean == null ? null : Figures.plainMean(regularityOf, mean),
                c.variation(),
                c.variationWithSeason(),
                plain(run.rules().measure(), Annualised.of(run, c)),
                steps(c, regularityOf),
                c.status(),
                c.orders(),
                tenths(c.habit().mean()),
                tenths(c.habit().deviation()),
                c.habit().nextOrder(),
                c.habit().daysLate(run.asOf()),
                c.habit().isSlipping(),
                plain(Measure.REVENUE, c.habit().atRisk()),
                c.habit().wonBack(),
                rfm(c, run),
                String.join(". ", explanation.of(c)) + ".");
    }

    private static @Nullable OfRfm rfm(Customer c, Run run) {
        var rfm = c.habit().rfm();
        var last = c.lastOrder();
        return rfm == null
                ? null
                : new OfRfm(
                        rfm.recency(),
                        rfm.frequency(),
                        rfm.monetary(),
                        rfm.segment(),
                        last == null ? null : ChronoUnit.DAYS.between(last, run.asOf()),
                        rfm.orders());
    }

    private static List<@Nullable String> steps(Customer customer, Measure measure) {
        return customer.steps().stream()
                .<@Nullable String>map(step -> plain(measure, step))
                .toList();
    }

    private static @Nullable BigDecimal tenths(@Nullable Float days) {
        return days == null ? null : new BigDecimal(days).setScale(1, RoundingMode.HALF_UP);
    }

    private static @Nullable String plain(Measure measure, @Nullable BigDecimal value) {
        return value == null ? null : Figures.plain(measure, value);
    }
}
