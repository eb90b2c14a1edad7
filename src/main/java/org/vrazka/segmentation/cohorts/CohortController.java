package org.vrazka.segmentation.cohorts;

import static org.vrazka.identity.Action.EXPORT;
import static org.vrazka.identity.Action.SEE;
import static org.vrazka.identity.Kind.SEGMENTATIONS;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vrazka.identity.Companies;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.records.Export;
import org.vrazka.records.ListPages;
import org.vrazka.records.ListQuery;
import org.vrazka.records.ListRequest;
import org.vrazka.segmentation.Figures;
import org.vrazka.segmentation.Results;

import java.time.LocalDate;

/** The pages of cohorts: the table, and the customers behind each of its numbers. */
@Controller
@RequestMapping(CohortPage.PATH)
class CohortController {
    private static final String CUSTOMERS = "/{cohort}/{since}";

    private final Cohorts cohorts;
    private final CohortSheet sheet;
    private final Results results;
    private final Companies companies;
    private final Scope scope;
    private final ListPages lists;
    private final Export export;

    CohortController(
            Cohorts cohorts,
            CohortSheet sheet,
            Results results,
            Companies companies,
            Scope scope,
            ListPages lists,
            Export export) {
        this.cohorts = cohorts;
        this.sheet = sheet;
        this.results = results;
        this.companies = companies;
        this.scope = scope;
        this.lists = lists;
        this.export = export;
    }

    @GetMapping
    @Right(kind = SEGMENTATIONS, action = SEE)
    String page(
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate to,
            Model model) {
        model.addAttribute(
                "page",
                new CohortPage(
                        cohorts.of(question(by, from, to), SEE),
                        CohortFigure.of(what),
                        new Figures(companies.get().currency()),
                        results.areOfAll(),
                        scope.allows(SEGMENTATIONS, EXPORT)));
        return "segmentation/cohorts";
    }

    @GetMapping("/export")
    @Right(kind = SEGMENTATIONS, action = EXPORT)
    void export(
            @RequestParam(defaultValue = "") String by,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate to,
            @RequestParam String format,
            HttpServletResponse response) {
        var table = cohorts.of(question(by, from, to), EXPORT);
        var rows = sheet.of(table, companies.get().currency());
        export.write(SEGMENTATIONS, rows, format, response);
    }

    private CohortQuestion question(String by, @Nullable LocalDate from, @Nullable LocalDate to) {
        var step = CohortStep.of(by).orElse(CohortStep.MONTH);
        return CohortQuestion.of(step, from, to, cohorts.today());
    }

    @GetMapping(CUSTOMERS)
    @Right(kind = SEGMENTATIONS, action = SEE)
    String customers(
            @PathVariable String cohort,
            @PathVariable int since,
            ListRequest request,
            Model model,
            HttpServletResponse response) {
        var span = CohortSpan.read(cohort, since);
        model.addAttribute("title", span.title(since));
        return lists.show(
                "segmentation/cohort", cohorts.listing(span, since), request, model, response);
    }

    @GetMapping(CUSTOMERS + "/export")
    @Right(kind = SEGMENTATIONS, action = EXPORT)
    void exportCustomers(
            @PathVariable String cohort,
            @PathVariable int since,
            ListQuery query,
            @RequestParam String format,
            HttpServletResponse response) {
        var span = CohortSpan.read(cohort, since);
        export.write(cohorts.listing(span, since), query, format, response);
    }
}
