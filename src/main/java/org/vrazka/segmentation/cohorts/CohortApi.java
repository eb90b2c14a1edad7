package org.vrazka.segmentation.cohorts;

import static org.vrazka.identity.Action.SEE;
import static org.vrazka.identity.Kind.SEGMENTATIONS;
import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Companies;
import org.vrazka.identity.Right;
import org.vrazka.records.BadQuery;
import org.vrazka.shared.Invalid;

import java.time.LocalDate;

/** Cohorts for programs. */
@RestController
@RequestMapping("/api/v1/reports")
class CohortApi {
    private final Cohorts cohorts;
    private final Companies companies;

    CohortApi(Cohorts cohorts, Companies companies) {
        this.cohorts = cohorts;
        this.companies = companies;
    }

    /**
     * Customers by the month, quarter or year of their first order, and how many of them ordered in
     * each one since; those of the last 24 months unless told otherwise.
     */
    @GetMapping("/cohorts")
    @Right(kind = SEGMENTATIONS, action = SEE)
    CohortAnswer cohorts(
            @RequestParam(defaultValue = "month") String by,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate to) {
        var step = CohortStep.of(by).orElseThrow(() -> new BadQuery("by", "field", by));
        var question = CohortQuestion.of(step, from, to, cohorts.today());
        if (question.isBackwards()) {
            throw new BadQuery("to", "backwards");
        }
        if (question.cut()) {
            throw new Invalid("from", "tooMany", t("cohorts.tooMany", CohortQuestion.MOST));
        }
        return CohortAnswer.of(cohorts.of(question, SEE), companies.get().currency());
    }
}
