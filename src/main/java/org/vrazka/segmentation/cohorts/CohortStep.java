package org.vrazka.segmentation.cohorts;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.vrazka.shared.web.Text.t;

import org.jooq.Field;
import org.vrazka.shared.web.Format;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The stretches of the calendar by which customers are gathered, and then followed. */
public enum CohortStep {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    CohortStep(int months) {
        this.months = months;
    }

    static Optional<CohortStep> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return t("cohorts.by." + this);
    }

    /** The first day of the step that holds a day. */
    LocalDate first(LocalDate day) {
        return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1L) % months);
    }

    LocalDate plus(LocalDate first, int steps) {
        return first.plusMonths((long) steps * months);
    }

    /** How many steps one begins after another. */
    int between(LocalDate first, LocalDate later) {
        return (int) ChronoUnit.MONTHS.between(first, later) / months;
    }

    /** As addresses and programs write it: 2026-01, 2026-Q1, 2026. */
    String name(LocalDate first) {
        return switch (this) {
            case MONTH -> YearMonth.from(first).toString();
            case QUARTER -> first.getYear() + "-Q" + (first.getMonthValue() + 2) / 3;
            case YEAR -> String.valueOf(first.getYear());
        };
    }

    /** As people read it. */
    String label(LocalDate first) {
        return this == MONTH ? Format.month(YearMonth.from(first)) : name(first);
    }

    /** The first day of the step that holds a day, in SQL. */
    Field<LocalDate> of(Field<LocalDate> day) {
        return field("date_trunc({0}, {1}::timestamp)::date", LocalDate.class, inline(word()), day);
    }

    /** The same so many steps later. */
    Field<LocalDate> of(Field<LocalDate> day, int later) {
        return field(
                "(date_trunc({0}, {1}::timestamp) + {2} * interval '1 month')::date",
                LocalDate.class, inline(word()), day, inline(later * months));
    }
}
