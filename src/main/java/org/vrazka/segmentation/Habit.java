package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How often a customer buys, and what is to be expected of it.
 *
 * @param mean of days between orders; null, as the deviation and the next order: it has ordered on
 *     fewer than three days
 * @param nextOrder expected
 * @param atRisk revenue of the last 12 months of who is slipping away; null: it is not
 * @param wonBack ordered then after it had been lost; null: not in the last 12 months
 * @param rfm null: not classified, or by a run that did not compute it yet
 */
public record Habit(
        @Nullable Float mean,
        @Nullable Float deviation,
        @Nullable LocalDate nextOrder,
        @Nullable BigDecimal atRisk,
        @Nullable LocalDate wonBack,
        @Nullable RfmScore rfm) {
    /** How late the next order is on a day; 0: it is not. */
    public long daysLate(LocalDate day) {
        return nextOrder == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(nextOrder, day));
    }

    public boolean isSlipping() {
        return atRisk != null;
    }
}
