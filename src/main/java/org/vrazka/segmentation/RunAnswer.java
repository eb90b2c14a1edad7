package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * A run as programs read it; without figures until it is done.
 *
 * @param progress percent
 * @param customers that have a class
 * @param measure of them all
 * @param companyMeasure of all sales of the period, those to nobody in particular included
 */
record RunAnswer(
        UUID id,
        RunState state,
        int progress,
        LocalDate from,
        LocalDate to,
        LocalDate asOf,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Integer customers,
        @Nullable String measure,
        @Nullable String companyMeasure,
        List<Cell> matrix,
        List<OfStatus> statuses) {

    /**
     * @param grossProfit null: a cost is unknown
     */
    record Cell(
            AbcClass abc,
            XyzClass xyz,
            int customers,
            String measure,
            @Nullable String grossProfit) {}

    /** The measure of the period, of customers of one status. */
    record OfStatus(Status status, int customers, String measure) {}

    static RunAnswer unfinished(Run run) {
        return of(run, null, null, null, List.of(), List.of());
    }

    static RunAnswer done(Run run, Matrix matrix, boolean ofAll) {
        var total = matrix.total();
        var company = run.company();
        return of(
                run,
                total.customers(),
                plain(run, total),
                company == null || !ofAll ? null : Figures.plain(run.rules().measure(), company),
                cells(run, matrix),
                Arrays.stream(Status.values())
                        .map(status -> status(run, status, matrix.status(status)))
                        .toList());
    }

    private static RunAnswer of(
            Run run,
            @Nullable Integer customers,
            @Nullable String measure,
            @Nullable String company,
            List<Cell> matrix,
            List<OfStatus> statuses) {
        return new RunAnswer(
                run.id(),
                run.state(),
                run.progress(),
                run.from(),
                run.to(),
                run.asOf(),
                run.startedAt(),
                run.finishedAt(),
                customers,
                measure,
                company,
                matrix,
                statuses);
    }

    private static List<Cell> cells(Run run, Matrix matrix) {
        var cells = new ArrayList<Cell>();
        for (var abc : AbcClass.values()) {
            for (var xyz : XyzClass.values()) {
                var sum = matrix.cell(abc, xyz);
                var profit = sum.grossProfit();
                cells.add(
                        new Cell(
                                abc,
                                xyz,
                                sum.customers(),
                                plain(run, sum),
                                profit == null ? null : Figures.cents(profit)));
            }
        }
        return cells;
    }

    private static OfStatus status(Run run, Status status, Sum sum) {
        return new OfStatus(status, sum.customers(), plain(run, sum));
    }

    private static String plain(Run run, Sum sum) {
        return Figures.plain(run.rules().measure(), sum.measure());
    }
}
