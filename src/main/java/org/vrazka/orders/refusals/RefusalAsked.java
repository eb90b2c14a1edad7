package org.vrazka.orders.refusals;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.vrazka.orders.Dimension;
import org.vrazka.orders.Loss;
import org.vrazka.orders.Period;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the address of a page or a file of refusals says. */
record RefusalAsked(
        @Nullable List<String> by,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
        @Nullable String versus,
        @Nullable List<String> loss) {
    boolean isNothing() {
        return by == null && from == null && to == null && versus == null && loss == null;
    }

    Period period() {
        return new Period(from, to);
    }

    RefusalQuestion question(Period period) {
        return new RefusalQuestion(
                Dimension.chosen(by, Dimension.OF_REFUSALS, Dimension.REASON),
                List.of(RefusalMeasure.values()),
                period,
                Period.Versus.of(versus),
                losses());
    }

    /** Those that are asked for; none is all. */
    private Set<Loss> losses() {
        var losses =
                Objects.requireNonNullElse(loss, List.<String>of()).stream()
                        .map(Loss::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Loss.class)));
        return losses.isEmpty() ? Loss.ALL : losses;
    }
}
