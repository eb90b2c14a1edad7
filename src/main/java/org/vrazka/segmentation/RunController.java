package org.vrazka.segmentation;

import static org.vrazka.identity.Action.CHANGE;
import static org.vrazka.identity.Action.EXPORT;
import static org.vrazka.identity.Action.SEE;
import static org.vrazka.identity.Kind.PARTIES;
import static org.vrazka.identity.Kind.SEGMENTATIONS;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vrazka.identity.Right;
import org.vrazka.parties.Parties;
import org.vrazka.records.Export;
import org.vrazka.records.ListPages;
import org.vrazka.records.ListQuery;
import org.vrazka.records.ListRequest;
import org.vrazka.segmentation.policies.Policies;
import org.vrazka.shared.web.Redirect;

import java.util.UUID;

/** The pages of runs: matrix, curve, statuses, moves, customers. */
@Controller
class RunController {
    private static final String ONE = "/segmentations/{id}";
    private static final String RUN = ONE + "/runs/{run}";

    private final Segmentations segmentations;
    private final Runs runs;
    private final Results results;
    private final Comparisons comparisons;
    private final Standings standings;
    private final Pins pins;
    private final Policies policies;
    private final Parties parties;
    private final SegmentationPages pages;
    private final ListPages lists;
    private final Export export;

    RunController(
            Segmentations segmentations,
            Runs runs,
            Results results,
            Comparisons comparisons,
            Standings standings,
            Pins pins,
            Policies policies,
            Parties parties,
            SegmentationPages pages,
            ListPages lists,
            Export export) {
        this.segmentations = segmentations;
        this.runs = runs;
        this.results = results;
        this.comparisons = comparisons;
        this.standings = standings;
        this.pins = pins;
        this.policies = policies;
        this.parties = parties;
        this.pages = pages;
        this.lists = lists;
        this.export = export;
    }

    /** Leads to the last run that is done; before the first one, says how to make it. */
    @GetMapping(ONE)
    @Right(kind = SEGMENTATIONS, action = SEE)
    Object last(@PathVariable UUID id, Model model) {
        var segmentation = segmentations.get(id);
        var last = runs.findLast(id);
        if (last.isPresent()) {
            return Redirect.to("/segmentations/" + id + "/runs/" + last.get().id());
        }
        model.addAttribute("segmentation", segmentation);
        model.addAttribute("runs", runs.all(id));
        model.addAttribute("hasSales", pages.hasSales());
        model.addAttribute("mayChange", pages.mayChange());
        return "segmentation/empty";
    }

    @PostMapping(ONE + "/runs")
    @Right(kind = SEGMENTATIONS, action = CHANGE)
    Object start(@PathVariable UUID id) {
        runs.start(id);
        return Redirect.to("/segmentations/" + id);
    }

    /** How far the run is that is on its way; when it is over, the page is loaded anew. */
    @GetMapping(ONE + "/progress")
    @Right(kind = SEGMENTATIONS, action = SEE)
    String progress(@PathVariable UUID id, Model model, HttpServletResponse response) {
        var current = runs.findCurrent(id);
        if (current.isEmpty()) {
            response.setHeader("HX-Redirect", "/segmentations/" + id);
        }
        model.addAttribute("id", id);
        model.addAttribute("percent", current.map(Run::progress).orElse(0));
        return "segmentation/progress";
    }

    @GetMapping(RUN)
    @Right(kind = SEGMENTATIONS, action = SEE)
    Object show(
            @PathVariable UUID id,
            @PathVariable UUID run,
            @RequestParam(defaultValue = "MEASURE") ResultPage.Colour colour,
            @RequestParam(defaultValue = "REGION")
                    Dimension cut, // lists mean something else by "by"
            ListRequest request,
            Model model,
            HttpServletResponse response) {
        var found = runs.get(id, run);
        if (found.state() != RunState.DONE) {
            return Redirect.to("/segmentations/" + id);
        }
        if (request.part().isEmpty()) {
            model.addAttribute("page", pages.of(found, request.query(), colour, cut));
        }
        return lists.show("segmentation/result", results.listing(found), request, model, response);
    }

    /** Beside another segmentation. */
    @GetMapping(RUN + "/with/{other}")
    @Right(kind = SEGMENTATIONS, action = SEE)
    Object compare(
            @PathVariable UUID id,
            @PathVariable UUID run,
            @PathVariable UUID other,
            ListRequest request,
            Model model,
            HttpServletResponse response) {
        var found = runs.get(id, run);
        var listing = comparisons.listing(found, other);
        if (request.part().isEmpty()) {
            model.addAttribute("comparison", comparisons.of(found, other));
            model.addAttribute("segmentation", segmentations.get(id));
        }
        return lists.show("segmentation/compare", listing, request, model, response);
    }

    @GetMapping(RUN + "/export")
    @Right(kind = SEGMENTATIONS, action = EXPORT)
    void export(
            @PathVariable UUID id,
            @PathVariable UUID run,
            ListQuery query,
            @RequestParam String format,
            HttpServletResponse response) {
        export.write(results.listing(runs.get(id, run)), query, format, response);
    }

    /** The part of a party's card that says which classes it is in, and why. */
    @GetMapping("/parties/{id}/classes")
    @Right(kind = PARTIES, action = SEE)
    String ofParty(@PathVariable UUID id, Model model) {
        model.addAttribute("standings", standings.of(id, pages.figures()));
        model.addAttribute("figures", pages.figures());
        model.addAttribute("pins", pins.of(id));
        model.addAttribute("mayPin", pins.mayPin(parties.get(id)));
        model.addAttribute("party", id);
        model.addAttribute("policies", policies.inForce());
        return "segmentation/party";
    }
}
