package org.vrazka.orders.refusals;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.orders.Dimension;
import org.vrazka.orders.Loss;
import org.vrazka.orders.Period;
import org.vrazka.orders.ReportWords;
import org.vrazka.records.BadQuery;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Why orders fail, for programs. */
@RestController
@RequestMapping("/api/v1/reports")
class RefusalApi {
    private final RefusalReport refusals;

    RefusalApi(RefusalReport refusals) {
        this.refusals = refusals;
    }

    /** What was refused and cancelled, and which share of demand it is. */
    @GetMapping("/refusals")
    @Right(kind = Kind.REPORTS, action = Action.SEE)
    ReportWords.Answer refusals(
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "refused") String measures,
            @RequestParam(defaultValue = "") String loss,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate to) {
        var losses = ReportWords.read("loss", loss, Loss::of);
        var question =
                new RefusalQuestion(
                        ReportWords.read(
                                "by", by, word -> Dimension.of(word, Dimension.OF_REFUSALS)),
                        ReportWords.read("measures", measures, RefusalMeasure::of),
                        new Period(from, to).forwards(),
                        Period.Versus.NONE,
                        losses.isEmpty() ? Loss.ALL : Set.copyOf(losses));
        if (question.measures().isEmpty()) {
            throw new BadQuery("measures", "field", measures);
        }
        var answer = refusals.answer(question);
        return new ReportWords.Answer(
                answer.rows().stream().map(row -> row(question, row)).toList(), answer.currency());
    }

    private static Map<String, @Nullable String> row(
            RefusalQuestion question, RefusalReport.Row row) {
        var printed = ReportWords.groups(row.groups());
        for (var measure : question.measures()) {
            var value = row.measures().get(measure);
            printed.put(measure.word(), value == null ? null : measure.plain(value));
        }
        return printed;
    }
}
