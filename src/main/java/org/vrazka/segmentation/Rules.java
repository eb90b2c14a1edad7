package org.vrazka.segmentation;

import static com.fasterxml.jackson.annotation.JsonFormat.Shape.NUMBER;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * By what a segmentation classes whom, as programs and pages give it. Thresholds are percent.
 *
 * @param filter which customers, as RSQL over the fields of parties; null: all
 * @param groups a group of companies is classed as one, as the head of all; else each by itself
 * @param from with {@code to} a fixed period, in place of a rolling one
 */
public record Rules(
        @Nullable String filter,
        Measure measure,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Rolling rolling,
        Step step,
        Abc abc,
        Xyz xyz,
        StatusRules status,
        boolean groups) {
    public static final Rules DEFAULT =
            new Rules(
                    null,
                    Measure.REVENUE,
                    null,
                    null,
                    new Rolling(12),
                    Step.MONTH,
                    new Abc(percent(80), percent(95)),
                    new Xyz(null, percent(10), percent(25), false, false),
                    new StatusRules(null, 180, 1, null),
                    false);

    /** Rules that were kept before it was asked do not say whether groups are one. */
    @JsonCreator
    public Rules(
            @Nullable String filter,
            Measure measure,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Rolling rolling,
            Step step,
            Abc abc,
            Xyz xyz,
            StatusRules status,
            @Nullable Boolean groups) {
        this(
                filter,
                measure,
                from,
                to,
                rolling,
                step,
                abc,
                xyz,
                status,
                Boolean.TRUE.equals(groups));
    }

    public Rules(
            @Nullable String filter,
            Measure measure,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Rolling rolling,
            Step step,
            Abc abc,
            Xyz xyz,
            StatusRules status) {
        this(filter, measure, from, to, rolling, step, abc, xyz, status, false);
    }

    /** The last complete months. */
    public record Rolling(int months) {}

    /** A customer is A while the share before it is under {@code a}, B while under {@code b}. */
    public record Abc(
            @JsonFormat(shape = NUMBER) BigDecimal a, @JsonFormat(shape = NUMBER) BigDecimal b) {}

    /**
     * X up to {@code x} of variation, Y up to {@code y}.
     *
     * @param measure of its own; null: the one of ABC
     * @param countBeforeFirst steps before the first purchase ever count as 0
     * @param leaveOutPartialFirst the first step does not count unless it is whole
     * @param seasonal the season of the year is taken out before, see {@link Seasons}
     */
    public record Xyz(
            @Nullable Measure measure,
            @JsonFormat(shape = NUMBER) BigDecimal x,
            @JsonFormat(shape = NUMBER) BigDecimal y,
            boolean countBeforeFirst,
            boolean leaveOutPartialFirst,
            boolean seasonal) {
        /** Rules that were kept before it was asked do not say it. */
        @JsonCreator
        public Xyz(
                @Nullable Measure measure,
                BigDecimal x,
                BigDecimal y,
                boolean countBeforeFirst,
                boolean leaveOutPartialFirst,
                @Nullable Boolean seasonal) {
            this(
                    measure,
                    x,
                    y,
                    countBeforeFirst,
                    leaveOutPartialFirst,
                    Boolean.TRUE.equals(seasonal));
        }

        public Xyz(
                @Nullable Measure measure,
                BigDecimal x,
                BigDecimal y,
                boolean countBeforeFirst,
                boolean leaveOutPartialFirst) {
            this(measure, x, y, countBeforeFirst, leaveOutPartialFirst, false);
        }
    }

    /**
     * @param asOf the day of reference; null: the day of the run, or the end of a fixed period
     * @param lostDays lost after so many days without an order
     * @param oneTimeOrders one-time up to so many orders in all
     * @param ownRhythm lost after so many times the customer's own mean interval; null: not asked
     * @param slipping slipping away when later than the mean interval and so many deviations
     */
    public record StatusRules(
            @Nullable LocalDate asOf,
            int lostDays,
            int oneTimeOrders,
            @JsonFormat(shape = NUMBER) @Nullable BigDecimal ownRhythm,
            @JsonFormat(shape = NUMBER) BigDecimal slipping) {
        private static final BigDecimal SLIPPING = BigDecimal.TWO;

        /** Rules that were kept before it was asked do not say it. */
        @JsonCreator
        public StatusRules(
                @Nullable LocalDate asOf,
                int lostDays,
                int oneTimeOrders,
                @Nullable BigDecimal ownRhythm,
                @Nullable BigDecimal slipping) {
            this.asOf = asOf;
            this.lostDays = lostDays;
            this.oneTimeOrders = oneTimeOrders;
            this.ownRhythm = ownRhythm;
            this.slipping = slipping == null ? SLIPPING : slipping;
        }

        public StatusRules(
                @Nullable LocalDate asOf,
                int lostDays,
                int oneTimeOrders,
                @Nullable BigDecimal ownRhythm) {
            this(asOf, lostDays, oneTimeOrders, ownRhythm, null);
        }
    }

    public Measure regularityOf() {
        var own = xyz.measure();
        return own == null ? measure : own;
    }

    /** The same rules with the dates that they mean on a day. */
    Frozen on(LocalDate today) {
        LocalDate begin;
        LocalDate end;
        if (from != null && to != null) {
            begin = from;
            end = to;
        } else {
            int months = rolling == null ? DEFAULT_MONTHS : rolling.months();
            begin = today.withDayOfMonth(1).minusMonths(months);
            end = today.withDayOfMonth(1).minusDays(1);
        }
        var given = status.asOf();
        boolean past = from != null && end.isBefore(today);
        return new Frozen(this, begin, end, given != null ? given : past ? end : today);
    }

    private static final int DEFAULT_MONTHS = 12;

    private static BigDecimal percent(int value) {
        return BigDecimal.valueOf(value);
    }

    /** Rules with their dates fixed: what a run computes by, and keeps. */
    record Frozen(Rules rules, LocalDate from, LocalDate to, LocalDate asOf) {
        /**
         * The first day of the last 12 months: whole ones, and what there is of the present one.
         */
        LocalDate yearFrom() {
            return asOf.plusDays(1).minusMonths(DEFAULT_MONTHS).withDayOfMonth(1);
        }

        Steps steps() {
            return new Steps(from, to, rules.step());
        }
    }
}
