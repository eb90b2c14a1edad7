package org.vrazka.segmentation;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
        List<OfCell> matrix,
        List<OfStatus> statuses,
        @Nullable Signs signs,
        List<Went> moves,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<OfCut> cuts) {

    /**
     * @param grossProfit null: a cost is unknown
     */
    record OfCell(
            AbcClass abc,
            XyzClass xyz,
            int customers,
            String measure,
            @Nullable String grossProfit) {}

    /** How many went from one place in the matrix to another since the run before. */
    record Went(Cell before, Cell now, int customers) {}

    /**
     * @param filter of the rows
     * @param name null: those without a region, market or manager
     */
    record OfCut(@Nullable String name, String filter, Map<AbcClass, OfClass> classes) {}

    record OfClass(int customers, String revenue) {}

    /** The measure of the period, of customers of one status. */
    record OfStatus(Status status, int customers, String measure) {}

    static RunAnswer unfinished(Run run) {
        return of(run, null, null, null, List.of(), List.of(), null, List.of(), null);
    }

    static RunAnswer done(Run run, Matrix matrix, boolean ofAll, @Nullable List<Cut> cuts) {
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
                        .toList(),
                matrix.signs(),
                run.beforeKey() == null ? List.of() : moves(new Transitions(matrix)),
                cuts == null ? null : cuts.stream().map(RunAnswer::cut).toList());
    }

    private static RunAnswer of(
            Run run,
            @Nullable Integer customers,
            @Nullable String measure,
            @Nullable String company,
            List<OfCell> matrix,
            List<OfStatus> statuses,
            @Nullable Signs signs,
            List<Went> moves,
            @Nullable List<OfCut> cuts) {
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
                statuses,
                signs,
                moves,
                cuts);
    }

    private static List<OfCell> cells(Run run, Matrix matrix) {
        var cells = new ArrayList<OfCell>();
        for (var abc : AbcClass.values()) {
            for (var xyz : XyzClass.values()) {
                var sum = matrix.cell(abc, xyz);
                var profit = sum.grossProfit();
                cells.add(
                        new OfCell(
                                abc,
                                xyz,
                                sum.customers(),
                                plain(run, sum),
                                profit == null ? null : Figures.cents(profit)));
            }
        }
        return cells;
    }

    private static List<Went> moves(Transitions transitions) {
        return transitions.before().stream()
                .flatMap(before ->
                        transitions.now().stream()
                                .map(now -> new Went(before, now, transitions.count(before, now))))
                .filter(went -> went.customers() > 0)
                .toList();
    }

    private static OfCut cut(Cut cut) {
        var classes = new EnumMap<AbcClass, OfClass>(AbcClass.class);
        cut.parts()
                .forEach((abc, part) ->
                        classes.put(
                                abc, new OfClass(part.customers(), Figures.cents(part.revenue()))));
        return new OfCut(cut.name(), cut.filter(), classes);
    }

    private static OfStatus status(Run run, Status status, Sum sum) {
        return new OfStatus(status, sum.customers(), plain(run, sum));
    }

    private static String plain(Run run, Sum sum) {
        return Figures.plain(run.rules().measure(), sum.measure());
    }
}
