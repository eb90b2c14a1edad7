package org.vrazka.orders;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.records.BadQuery;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Reports for programs: one number for each combination asked for, as decimal text. */
@RestController
@RequestMapping("/api/v1/reports")
class ReportApi {
    private final SalesReport sales;

    ReportApi(SalesReport sales) {
        this.sales = sales;
    }

    @GetMapping("/sales")
    @Right(kind = Kind.REPORTS, action = Action.SEE)
    ReportWords.Answer sales(
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "revenue") String measures,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate to) {
        var period = new Period(from, to).forwards();
        var question =
                new SalesQuestion(
                        ReportWords.read("by", by, word -> Dimension.of(word, Dimension.OF_SALES)),
                        ReportWords.read("measures", measures, this::measure),
                        period.from(),
                        period.to());
        if (question.measures().isEmpty()) {
            throw new BadQuery("measures", "field", measures);
        }
        var answer = sales.answer(question);
        return new ReportWords.Answer(
                answer.rows().stream().map(ReportApi::row).toList(), answer.currency());
    }

    private Optional<Measure> measure(String word) {
        return Measure.of(word).filter(sales.measures()::contains);
    }

    private static Map<String, @Nullable String> row(SalesReport.Row row) {
        var printed = ReportWords.groups(row.groups());
        row.measures()
                .forEach((measure, value) ->
                        printed.put(
                                measure.word(),
                                value == null
                                        ? null
                                        : value.setScale(
                                                        measure.isMoney() ? 2 : 0,
                                                        RoundingMode.HALF_UP)
                                                .toPlainString()));
        return printed;
    }
}
