package org.vrazka.segmentation.cohorts;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Which cohorts are asked for.
 *
 * @param from the first day of the first cohort
 * @param to the first day of the last one
 * @param cut more were asked for than are shown: earlier ones are left out
 * @param today steps after this day have not come yet
 */
public record CohortQuestion(
        CohortStep step, LocalDate from, LocalDate to, boolean cut, LocalDate today) {
    /** So many cohorts at most, and each is followed for so many steps. */
    public static final int MOST = 60;

    private static final int USUAL_MONTHS = 24;
    private static final LocalDate EARLIEST = LocalDate.EPOCH;

    /**
     * @param from null: the last 24 months
     * @param to null: up to today
     */
    static CohortQuestion of(
            CohortStep step, @Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        var last = step.first(to == null || to.isAfter(today) ? today : later(to, EARLIEST));
        var asked =
                step.first(
                        from == null ? last.minusMonths(USUAL_MONTHS - 1L) : later(from, EARLIEST));
        var first = later(asked, step.plus(last, 1 - MOST));
        return new CohortQuestion(step, first, last, asked.isBefore(first), today);
    }

    private static LocalDate later(LocalDate day, LocalDate other) {
        return day.isAfter(other) ? day : other;
    }

    /** It ends before it begins: nothing can be in it. */
    public boolean isBackwards() {
        return to.isBefore(from);
    }

    CohortSpan span() {
        return new CohortSpan(step, from, to);
    }

    /** The last step that has begun for a cohort, as far as it is followed. */
    int reached(LocalDate cohort) {
        return Math.min(MOST, step.between(cohort, step.first(today)));
    }

    /** Whether a step of a cohort is over. */
    boolean isWhole(LocalDate cohort, int since) {
        return !step.plus(cohort, since + 1).isAfter(today);
    }

    /** The cohorts for which a step is over; null: there are none. */
    @Nullable CohortSpan whole(int since) {
        var last = step.plus(step.first(today), -since - 1);
        var end = last.isBefore(to) ? last : to;
        return end.isBefore(from) ? null : new CohortSpan(step, from, end);
    }
}
