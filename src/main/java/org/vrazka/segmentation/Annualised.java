package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What customers who have bought for less than twelve months at the end of the period would bring
 * in a year of as many days as they have had: measure × 365 / days. Of less than thirty days nobody
 * can say.
 */
final class Annualised {
    static final int YEAR = 365;
    static final int LEAST_DAYS = 30;
    private static final int MONTHS = 12;

    private Annualised() {}

    /** Whose first order is after this day is new. */
    static LocalDate newAfter(Run run) {
        return run.to().minusMonths(MONTHS);
    }

    /** Null: it is not new, or too new. */
    static @Nullable BigDecimal of(Run run, Customer customer) {
        var first = customer.firstOrder();
        var measure = customer.measure();
        if (first == null || measure == null || !first.isAfter(newAfter(run))) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(first, run.to()) + 1;
        return days < LEAST_DAYS
                ? null
                : measure.multiply(BigDecimal.valueOf(YEAR))
                        .divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP);
    }
}
