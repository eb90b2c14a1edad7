package org.vrazka.segmentation.cohorts;

import org.jspecify.annotations.Nullable;
import org.vrazka.segmentation.cohorts.CohortTable.Cohort;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Cohorts as programs read them: shares are fractions, steps are counted from the one of the first
 * order.
 *
 * @param mean over all cohorts, from the step after the first
 */
record CohortAnswer(String by, List<OfCohort> cohorts, List<OfMean> mean, String currency) {
    /**
     * @param cohort as 2026-01, 2026-Q1 or 2026
     */
    record OfCohort(
            String cohort, LocalDate from, LocalDate to, int customers, List<CohortCell> cells) {}

    /**
     * @param whole the step is over
     * @param customers who ordered in it
     */
    record CohortCell(
            int since,
            LocalDate from,
            LocalDate to,
            boolean whole,
            int customers,
            double share,
            String revenue) {}

    /**
     * @param share of the customers of all cohorts for which the step is over; null: there are none
     */
    record OfMean(int since, @Nullable Double share) {}

    static CohortAnswer of(CohortTable table, String currency) {
        return new CohortAnswer(
                table.question().step().word(),
                table.cohorts().stream().map(cohort -> of(table.question(), cohort)).toList(),
                IntStream.rangeClosed(1, table.last())
                        .mapToObj(since -> new OfMean(since, table.mean(since)))
                        .toList(),
                currency);
    }

    private static OfCohort of(CohortQuestion question, Cohort cohort) {
        var step = question.step();
        return new OfCohort(
                step.name(cohort.first()),
                cohort.first(),
                end(step, cohort.first()),
                cohort.size(),
                IntStream.range(0, cohort.cells().size())
                        .mapToObj(since -> cell(question, cohort, since))
                        .toList());
    }

    private static CohortCell cell(CohortQuestion question, Cohort cohort, int since) {
        var step = question.step();
        var cell = Objects.requireNonNull(cohort.cell(since));
        var from = step.plus(cohort.first(), since);
        return new CohortCell(
                since,
                from,
                end(step, from),
                question.isWhole(cohort.first(), since),
                cell.customers(),
                (double) cell.customers() / cohort.size(),
                cell.revenue().setScale(2, RoundingMode.HALF_UP).toPlainString());
    }

    private static LocalDate end(CohortStep step, LocalDate first) {
        return step.plus(first, 1).minusDays(1);
    }
}
