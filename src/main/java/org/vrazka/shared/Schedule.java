package org.vrazka.shared;

import static java.time.temporal.TemporalAdjusters.nextOrSame;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When something is done by itself.
 *
 * @param day of the week from Monday, or of the month: a month that has no such day has its last
 * @param hour of the company's day
 */
public record Schedule(Every every, int day, int hour) {
    public static final Schedule DEFAULT = new Schedule(Every.MONTH, 1, 3);

    public static final int DAYS_OF_MONTH = 31;
    public static final int DAYS_OF_WEEK = 7;
    public static final int LAST_HOUR = 23;

    /** How often. */
    public enum Every {
        NEVER,
        DAY,
        WEEK,
        MONTH
    }

    @JsonIgnore
    public boolean isNever() {
        return every == Every.NEVER;
    }

    /** The first time after an instant; null: never. */
    public @Nullable Instant after(Instant instant, ZoneId zone) {
        if (isNever()) {
            return null;
        }
        var today = instant.atZone(zone).toLocalDate();
        var time = at(onOrAfter(today), zone);
        return time.isAfter(instant) ? time : at(onOrAfter(today.plusDays(1)), zone);
    }

    private LocalDate onOrAfter(LocalDate day) {
        return switch (every) {
            case NEVER, DAY -> day;
            case WEEK -> day.with(nextOrSame(DayOfWeek.of(this.day)));
            case MONTH -> inMonth(day).isBefore(day) ? inMonth(nextMonth(day)) : inMonth(day);
        };
    }

    private LocalDate inMonth(LocalDate month) {
        return month.withDayOfMonth(Math.min(day, month.lengthOfMonth()));
    }

    private static LocalDate nextMonth(LocalDate day) {
        return day.withDayOfMonth(1).plusMonths(1);
    }

    private Instant at(LocalDate date, ZoneId zone) {
        return date.atTime(hour, 0).atZone(zone).toInstant();
    }

    /**
     * What is wrong with it goes to the errors.
     *
     * @param prefix of the names of its fields
     */
    public void check(String prefix, Errors errors) {
        int days = every == Every.WEEK ? DAYS_OF_WEEK : DAYS_OF_MONTH;
        errors.addUnless(day >= 1 && day <= days, prefix + "day", "range", 1, days);
        errors.addUnless(hour >= 0 && hour <= LAST_HOUR, prefix + "hour", "range", 0, LAST_HOUR);
    }
}
