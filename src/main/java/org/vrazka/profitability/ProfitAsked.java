package org.vrazka.profitability;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.vrazka.orders.Dimension;
import org.vrazka.orders.Period;
import org.vrazka.orders.SalesGroup;
import org.vrazka.records.BadQuery;

import java.net.URLDecoder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** What the address of a page or a file says. */
record ProfitAsked(
        @Nullable List<String> by,
        String @Nullable [] only,
        @Nullable String figure,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
        @Nullable String versus,
        @Nullable String view) {
    /**
     * What a state says that {@link ProfitState} wrote.
     *
     * @throws BadQuery when it was not written so
     */
    static ProfitAsked of(String state) {
        var said = new LinkedMultiValueMap<String, String>();
        UriComponentsBuilder.fromUriString("?" + state)
                .build()
                .getQueryParams()
                .forEach((name, values) -> values.forEach(value -> said.add(name, decoded(value))));
        var only = said.get("only");
        return new ProfitAsked(
                said.get("by"),
                only == null ? null : only.toArray(String[]::new),
                said.getFirst("figure"),
                day(said.getFirst("from")),
                day(said.getFirst("to")),
                said.getFirst("versus"),
                null);
    }

    private static String decoded(@Nullable String text) {
        try {
            return text == null ? "" : URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadQuery("state", "character");
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadQuery("state", "value.date", "from, to", text == null ? "" : text);
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
