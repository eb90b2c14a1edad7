package org.vrazka.orders;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.BadQuery;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;

/**
 * Days from and to, both included.
 *
 * @param from null: from the beginning
 * @param to null: until the end
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
    /** What a period is compared with. */
    public enum Versus {
        /** Nothing. */
        NONE,
        /** The period of the same length just before. */
        BEFORE,
        /** The same days a year before. */
        YEAR;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Versus of(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(v -> v.word().equals(word))
                    .findFirst()
                    .orElse(YEAR);
        }
    }

    /** It ends before it begins: nothing can be in it. */
    public boolean isBackwards() {
        return from != null && to != null && to.isBefore(from);
    }

    /** The same, unless it is backwards: an answer of no rows would not tell why. */
    public Period forwards() {
        if (isBackwards()) {
            throw new BadQuery("to", "backwards");
        }
        return this;
    }

    /** The period to compare with; null when there is none. */
    public @Nullable Period versus(Versus versus) {
        var first = from;
        var last = to;
        if (first == null || last == null || versus == Versus.NONE || isBackwards()) {
            return null;
        }
        if (versus == Versus.YEAR) {
            return new Period(first.minusYears(1), last.minusYears(1));
        }
        int months = wholeMonths(first, last);
        return months > 0
                ? new Period(first.minusMonths(months), first.minusDays(1))
                : new Period(
                        first.minusDays(ChronoUnit.DAYS.between(first, last) + 1),
                        first.minusDays(1));
    }

    /** The day of this period that a day of the other one stands beside; null when none does. */
    public @Nullable LocalDate beside(LocalDate day, Versus versus) {
        var first = from;
        var last = to;
        if (first == null || last == null) {
            return null;
        }
        return switch (versus) {
            case NONE -> null;
            case YEAR -> day.plusYears(1);
            case BEFORE -> {
                int months = wholeMonths(first, last);
                yield months == 0 ? null : day.plusMonths(months);
            }
        };
    }

    /** How many months it is; zero when it ends within one. */
    private static int wholeMonths(LocalDate first, LocalDate last) {
        boolean whole = first.getDayOfMonth() == 1 && last.getDayOfMonth() == last.lengthOfMonth();
        return whole ? (int) ChronoUnit.MONTHS.between(first, last.plusDays(1)) : 0;
    }
}
