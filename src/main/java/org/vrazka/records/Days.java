package org.vrazka.records;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a filter calls a day or several: {@code 2026-01-31}, {@code today}, {@code -30d}, {@code
 * last-30d}, {@code next-2w}, {@code this-quarter}.
 *
 * @param first of them, and the last the same for one day
 */
record Days(LocalDate first, LocalDate last) {
    /** Weeks begin on Monday. */
    static final List<String> PERIODS =
            Stream.of("week", "month", "quarter", "year")
                    .flatMap(unit -> Stream.of("last-", "this-", "next-").map(at -> at + unit))
                    .toList();

    private static final Pattern AGO = Pattern.compile("([+-])(\\d{1,4})([dwmy])");
    private static final Pattern NEAR = Pattern.compile("(last|next)-(\\d{1,4})([dwmy])");
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    boolean isOne() {
        return first.equals(last);
    }

    /** Null for what is none, or lies outside of the years that are kept. */
    static @Nullable Days read(String text, LocalDate today) {
        try {
            var days = days(text, today);
            return days.first.isBefore(FIRST) || days.last.isAfter(LAST) ? null : days;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Days days(String text, LocalDate today) {
        if (PERIODS.contains(text)) {
            int dash = text.indexOf('-');
            return period(text.substring(0, dash), text.substring(dash + 1), today);
        }
        var near = NEAR.matcher(text);
        if (near.matches()) {
            return text.startsWith("last")
                    ? new Days(shifted(near, -1, today), today)
                    : new Days(today, shifted(near, 1, today));
        }
        var ago = AGO.matcher(text);
        var day =
                text.equals("today")
                        ? today
                        : ago.matches()
                                ? shifted(ago, text.startsWith("-") ? -1 : 1, today)
                                : LocalDate.parse(text);
        return new Days(day, day);
    }

    private static LocalDate shifted(MatchResult found, int way, LocalDate today) {
        int by = way * Integer.parseInt(found.group(2));
        return switch (found.group(3)) {
            case "d" -> today.plusDays(by);
            case "w" -> today.plusWeeks(by);
            case "m" -> today.plusMonths(by);
            default -> today.plusYears(by);
        };
    }

    private static Days period(String at, String unit, LocalDate today) {
        int by =
                switch (at) {
                    case "last" -> -1;
                    case "next" -> 1;
                    default -> 0;
                };
        return switch (unit) {
            case "week" -> {
                var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield until(monday.plusWeeks(by), monday.plusWeeks(by + 1L));
            }
            case "month" -> {
                var month = today.withDayOfMonth(1);
                yield until(month.plusMonths(by), month.plusMonths(by + 1L));
            }
            case "quarter" -> {
                var quarter = today.with(IsoFields.DAY_OF_QUARTER, 1);
                yield until(quarter.plusMonths(3L * by), quarter.plusMonths(3L * by + 3));
            }
            default -> {
                var year = today.withDayOfYear(1);
                yield until(year.plusYears(by), year.plusYears(by + 1L));
            }
        };
    }

    private static Days until(LocalDate first, LocalDate end) {
        return new Days(first, end.minusDays(1));
    }
}
