package org.vrazka.imports.reading;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/**
 * The order in which a column writes year, month and day. What stands after the day (an hour, „г.“)
 * is not read.
 */
public enum DateStyle {
    YEAR_FIRST("yyyy-MM-dd"),
    DAY_FIRST("dd.MM.yyyy"),
    MONTH_FIRST("MM/dd/yyyy"),
    DIGITS("yyyyMMdd");

    private static final int CENTURY_TURN = 70;

    private final String pattern;

    DateStyle(String pattern) {
        this.pattern = pattern;
    }

    public String pattern() {
        return pattern;
    }

    /** From a pattern as people write it: only the order of its letters counts. */
    public static DateStyle of(String pattern) {
        var letters =
                pattern.replaceAll("(?i)[^ymd]|m{1,2}(?=:)|(?<=:)m{1,2}", "")
                        .toLowerCase(Locale.ROOT);
        var order = letters.replaceAll("(.)\\1+", "$1");
        var plain = pattern.toLowerCase(Locale.ROOT).startsWith("yyyymmdd");
        if (plain) {
            return DIGITS;
        }
        if (order.startsWith("ymd")) {
            return YEAR_FIRST;
        }
        if (order.startsWith("dmy")) {
            return DAY_FIRST;
        }
        if (order.startsWith("mdy")) {
            return MONTH_FIRST;
        }
        throw Unreadable.file("dateFormatUnknown", pattern);
    }

    /** The day that the text says in this style, or null when it says none. */
    public @Nullable LocalDate parse(String text) {
        if (this == DIGITS) {
            return digits(text);
        }
        var parts = Parts.of(text);
        if (parts == null) {
            return null;
        }
        return switch (this) {
            case YEAR_FIRST ->
                    parts.firstLength == 4 ? day(parts.first, parts.second, parts.third) : null;
            case DAY_FIRST ->
                    parts.yearLast() ? day(parts.year(), parts.second, parts.first) : null;
            case MONTH_FIRST ->
                    parts.yearLast() ? day(parts.year(), parts.first, parts.second) : null;
            case DIGITS -> null;
        };
    }

    private static @Nullable LocalDate digits(String text) {
        if (text.length() < 8 || text.length() > 8 && Character.isDigit(text.charAt(8))) {
            return null;
        }
        int number = 0;
        for (int i = 0; i < 8; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return null;
            }
            number = number * 10 + c - '0';
        }
        return day(number / 10_000, number / 100 % 100, number % 100);
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Three numbers with one and the same sign between them. */
    private record Parts(int first, int firstLength, int second, int third, int thirdLength) {
        static @Nullable Parts of(String text) {
            int[] numbers = new int[3];
            int[] lengths = new int[3];
            char sign = 0;
            int part = 0;
            int i = 0;
            for (; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c >= '0' && c <= '9') {
                    if (++lengths[part] > 4) {
                        return null;
                    }
                    numbers[part] = numbers[part] * 10 + c - '0';
                } else if (part < 2
                        && lengths[part] > 0
                        && (c == '.' || c == '-' || c == '/')
                        && (sign == 0 || sign == c)) {
                    sign = c;
                    part++;
                } else {
                    break;
                }
            }
            if (part < 2 || lengths[2] == 0 || !isRest(text, i)) {
                return null;
            }
            return new Parts(numbers[0], lengths[0], numbers[1], numbers[2], lengths[2]);
        }

        /** What may follow a day: nothing, an hour, „г.“. */
        private static boolean isRest(String text, int from) {
            if (from == text.length()) {
                return true;
            }
            char c = text.charAt(from);
            return c == ' ' || c == 'T' || c == 'г' || c == Cell.NO_BREAK_SPACE;
        }

        boolean yearLast() {
            return firstLength <= 2 && (thirdLength == 4 || thirdLength == 2);
        }

        int year() {
            return thirdLength == 4 ? third : third < CENTURY_TURN ? 2000 + third : 1900 + third;
        }
    }
}
