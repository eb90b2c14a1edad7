package org.vrazka.segmentation;

import static org.vrazka.identity.Action.EXPORT;
import static org.vrazka.identity.Action.SEE;
import static org.vrazka.identity.Kind.SEGMENTATIONS;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vrazka.identity.Right;
import org.vrazka.records.Export;
import org.vrazka.records.ListPages;
import org.vrazka.records.ListQuery;
import org.vrazka.records.ListRequest;
import org.vrazka.shared.web.Redirect;

import java.util.UUID;

/** The page of RFM: recency by frequency, named segments, customers. */
@Controller
@RequestMapping("/segmentations/{id}/runs/{run}/rfm")
class RfmController {
    private final Segmentations segmentations;
    private final Runs runs;
    private final Results results;
    private final RfmGrids grids;
    private final SegmentationPages pages;
    private final ListPages lists;
    private final Export export;

    RfmController(
            Segmentations segmentations,
            Runs runs,
            Results results,
            RfmGrids grids,
            SegmentationPages pages,
            ListPages lists,
            Export export) {
        this.segmentations = segmentations;
        this.runs = runs;
        this.results = results;
        this.grids = grids;
        this.pages = pages;
        this.lists = lists;
        this.export = export;
    }

    @GetMapping
    @Right(kind = SEGMENTATIONS, action = SEE)
    Object show(
            @PathVariable UUID id,
            @PathVariable UUID run,
            @RequestParam(defaultValue = "") String colour,
            ListRequest request,
            Model model,
            HttpServletResponse response) {
        var found = runs.get(id, run);
        if (found.state() != RunState.DONE) {
            return Redirect.to("/segmentations/" + id);
        }
        if (request.part().isEmpty()) {
            model.addAttribute("page", page(found, colour.equals("worth")));
        }
        return lists.show("segmentation/rfm", results.rfm(found), request, model, response);
    }

    private RfmPage page(Run run, boolean byWorth) {
        return new RfmPage(
                segmentations.get(run.definition()),
                run,
                grids.of(run),
                pages.figures(),
                results.areOfAll(),
                byWorth);
    }

    @GetMapping("/export")
    @Right(kind = SEGMENTATIONS, action = EXPORT)
    void export(
            @PathVariable UUID id,
            @PathVariable UUID run,
            ListQuery query,
            @RequestParam String format,
            HttpServletResponse response) {
        export.write(results.rfm(runs.get(id, run)), query, format, response);
    }
}
