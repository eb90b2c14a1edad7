package org.vrazka.segmentation;

import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Companies;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.records.ListQuery;

import java.util.List;

/** Gathers what the page of a run shows. */
@Component
class SegmentationPages {
    private final Segmentations segmentations;
    private final Runs runs;
    private final Results results;
    private final ResultParts parts;
    private final Cuts cuts;
    private final Comparisons comparisons;
    private final Companies companies;
    private final Scope scope;

    SegmentationPages(
            Segmentations segmentations,
            Runs runs,
            Results results,
            ResultParts parts,
            Cuts cuts,
            Comparisons comparisons,
            Companies companies,
            Scope scope) {
        this.segmentations = segmentations;
        this.runs = runs;
        this.results = results;
        this.parts = parts;
        this.cuts = cuts;
        this.comparisons = comparisons;
        this.companies = companies;
        this.scope = scope;
    }

    ResultPage of(Run run, ListQuery query, ResultPage.Colour colour, Dimension by) {
        var matrix = results.matrix(run);
        return new ResultPage(
                segmentations.get(run.definition()),
                run,
                runs.all(run.definition()),
                matrix,
                parts.curve(run, matrix),
                parts.moved(run, matrix),
                by,
                cuts.of(run, by),
                figures(),
                results.areOfAll(),
                mayChange(),
                colour,
                comparisons.others(run.definition()),
                query);
    }

    /** All definitions with what their last runs found. */
    List<Listed> list() {
        return segmentations.all().stream()
                .map(segmentation ->
                        runs.findLast(segmentation.id())
                                .map(run -> listed(segmentation, run))
                                .orElseGet(() -> new Listed(segmentation, null, null)))
                .toList();
    }

    private Listed listed(Segmentation segmentation, Run run) {
        return new Listed(segmentation, run, results.matrix(run).total());
    }

    boolean hasSales() {
        return parts.hasSales();
    }

    Figures figures() {
        return new Figures(companies.get().currency());
    }

    boolean mayChange() {
        return scope.allows(Kind.SEGMENTATIONS, Action.CHANGE);
    }
}
