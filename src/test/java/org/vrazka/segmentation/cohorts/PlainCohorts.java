package org.vrazka.segmentation.cohorts;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Cohorts by the letter, from the documents themselves. */
final class PlainCohorts {
    record Document(UUID party, boolean own, LocalDate day, int amount, boolean isReturn) {}

    private final CohortStep step;
    private final LocalDate today;
    private final List<Document> documents;
    private final Map<UUID, LocalDate> began;

    PlainCohorts(CohortStep step, List<Document> all, LocalDate today, boolean own) {
        this.step = step;
        this.today = today;
        documents = all.stream().filter(d -> d.own || !own).toList();
        began =
                documents.stream()
                        .filter(d -> !d.isReturn)
                        .collect(
                                Collectors.toMap(
                                        Document::party,
                                        d -> begin(d.day),
                                        (a, b) -> a.isBefore(b) ? a : b,
                                        TreeMap::new));
    }

    private LocalDate begin(LocalDate day) {
        return switch (step) {
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case YEAR -> LocalDate.of(day.getYear(), 1, 1);
        };
    }

    private LocalDate next(LocalDate first, int steps) {
        return switch (step) {
            case MONTH -> first.plusMonths(steps);
            case QUARTER -> first.plusMonths(3L * steps);
            case YEAR -> first.plusYears(steps);
        };
    }

    List<LocalDate> cohorts(LocalDate from, LocalDate to) {
        return began.values().stream()
                .filter(first -> !first.isBefore(from) && !first.isAfter(to))
                .distinct()
                .sorted()
                .toList();
    }

    int reached(LocalDate first) {
        int steps = 0;
        while (!next(first, steps + 1).isAfter(today)) {
            steps++;
        }
        return steps;
    }

    int ordered(LocalDate cohort, int since) {
        return (int)
                documents.stream()
                        .filter(in(cohort, since))
                        .filter(d -> !d.isReturn)
                        .map(Document::party)
                        .distinct()
                        .count();
    }

    BigDecimal revenue(LocalDate cohort, int since) {
        return documents.stream()
                .filter(in(cohort, since))
                .map(d -> BigDecimal.valueOf(d.isReturn ? -d.amount : d.amount))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Days to come in the present month are in its sums. */
    private Predicate<Document> in(LocalDate cohort, int since) {
        var from = next(cohort, since);
        var to = next(cohort, since + 1);
        return d ->
                cohort.equals(began.get(d.party))
                        && !d.day.isBefore(from)
                        && d.day.isBefore(to)
                        && !d.day.withDayOfMonth(1).isAfter(today);
    }

    double mean(LocalDate from, LocalDate to, int since) {
        int sizes = 0;
        int ordered = 0;
        for (var cohort : cohorts(from, to)) {
            sizes += ordered(cohort, 0);
            ordered += ordered(cohort, since);
        }
        return (double) ordered / sizes;
    }

    static BigDecimal amount(@Nullable Object value) {
        return value instanceof Money money ? money.amount() : new BigDecimal(value + "");
    }
}
