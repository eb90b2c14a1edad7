package org.vrazka.segmentation;

import static org.vrazka.identity.Action.CHANGE;
import static org.vrazka.identity.Action.SEE;
import static org.vrazka.identity.Kind.SEGMENTATIONS;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Companies;
import org.vrazka.identity.Right;
import org.vrazka.records.ListQuery;
import org.vrazka.records.api.ListAnswer;
import org.vrazka.shared.Slice;

import java.net.URI;
import java.util.UUID;

/** Runs of segmentations, and the customers in them, for programs. */
@RestController
@RequestMapping(SegmentationApi.PATH + "/{id}/runs")
class RunApi {
    private final Runs runs;
    private final Results results;
    private final Cuts cuts;
    private final Comparisons comparisons;
    private final RfmGrids grids;
    private final Companies companies;

    RunApi(
            Runs runs,
            Results results,
            Cuts cuts,
            Comparisons comparisons,
            RfmGrids grids,
            Companies companies) {
        this.grids = grids;
        this.comparisons = comparisons;
        this.cuts = cuts;
        this.runs = runs;
        this.results = results;
        this.companies = companies;
    }

    /** Starts a run in the background; one that is on its way already is meant instead. */
    @PostMapping
    @Right(kind = SEGMENTATIONS, action = CHANGE)
    ResponseEntity<RunAnswer> start(@PathVariable UUID id) {
        var run = runs.get(id, runs.start(id));
        return ResponseEntity.accepted()
                .location(URI.create(SegmentationApi.PATH + "/" + id + "/runs/" + run.id()))
                .body(RunAnswer.unfinished(run));
    }

    /** The newest first, without their figures. */
    @GetMapping
    @Right(kind = SEGMENTATIONS, action = SEE)
    ListAnswer<RunAnswer> list(@PathVariable UUID id) {
        var all = runs.all(id).stream().map(RunAnswer::unfinished).toList();
        return ListAnswer.of(new Slice<>(all, null));
    }

    /** With {@code by} also by region, market or manager. */
    @GetMapping("/{run}")
    @Right(kind = SEGMENTATIONS, action = SEE)
    RunAnswer get(
            @PathVariable UUID id,
            @PathVariable UUID run,
            @RequestParam(required = false) @Nullable Dimension by) {
        var found = runs.get(id, run);
        return found.state() == RunState.DONE
                ? RunAnswer.done(
                        found,
                        results.matrix(found),
                        results.areOfAll(),
                        by == null ? null : cuts.of(found, by))
                : RunAnswer.unfinished(found);
    }

    /**
     * How many are in one class here and in another by the last run of another segmentation.
     *
     * @param other its segmentation
     */
    @GetMapping("/{run}/with/{other}")
    @Right(kind = SEGMENTATIONS, action = SEE)
    ListAnswer<Comparison.ComparedPart> compare(
            @PathVariable UUID id, @PathVariable UUID run, @PathVariable UUID other) {
        var parts = comparisons.of(runs.get(id, run), other).parts();
        return ListAnswer.of(new Slice<>(parts, null));
    }

    /** The classed customers by fifths of recency and frequency; empty: of an older run. */
    @GetMapping("/{run}/rfm")
    @Right(kind = SEGMENTATIONS, action = SEE)
    ListAnswer<RfmCellAnswer> rfm(@PathVariable UUID id, @PathVariable UUID run) {
        var cells = grids.of(runs.get(id, run)).parts().stream().map(RfmCellAnswer::of).toList();
        return ListAnswer.of(new Slice<>(cells, null));
    }

    /** The customers, those that bring most first unless told otherwise. */
    @GetMapping("/{run}/rows")
    @Right(kind = SEGMENTATIONS, action = SEE)
    ListAnswer<CustomerAnswer> rows(
            @PathVariable UUID id, @PathVariable UUID run, ListQuery query, boolean count) {
        var found = runs.get(id, run);
        var explanation = new Explanation(found, new Figures(companies.get().currency()));
        var rows =
                results.customers(found, query)
                        .map(customer -> CustomerAnswer.of(customer, found, explanation));
        return ListAnswer.of(rows, count, () -> results.count(found, query));
    }
}
