package org.vrazka.profitability;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.util.MultiValueMap;
import org.vrazka.orders.Dimension;
import org.vrazka.orders.Period;
import org.vrazka.orders.SalesGroup;
import org.vrazka.records.BadQuery;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** What the address of a page or a file says. */
record ProfitAsked(
        @Nullable List<String> by,
        @Nullable List<String> only,
        @Nullable String figure,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
        @Nullable String versus,
        @Nullable String view) {
    /** What a state says that {@link ProfitState} wrote. */
    static ProfitAsked of(MultiValueMap<String, String> said) {
        return new ProfitAsked(
                said.get("by"),
                said.get("only"),
                said.getFirst("figure"),
                day(said.getFirst("from")),
                day(said.getFirst("to")),
                said.getFirst("versus"),
                null);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadQuery("from", "field", text == null ? "" : text);
        }
    }

    boolean isNothing() {
        return by == null
                && only == null
                && figure == null
                && from == null
                && to == null
                && versus == null
                && view == null;
    }

    /** The last twelve months until today, unless days are said. */
    Period period(LocalDate today) {
        return from == null && to == null ? usual(today) : new Period(from, to);
    }

    static Period usual(LocalDate today) {
        return new Period(today.withDayOfMonth(1).minusMonths(11), today);
    }

    ProfitQuestion question(List<SalesGroup> narrowed, LocalDate today) {
        return new ProfitQuestion(
                Dimension.chosen(by, ProfitQuestion.DIMENSIONS, Dimension.PARTY),
                narrowed,
                period(today),
                Period.Versus.of(versus));
    }
}
