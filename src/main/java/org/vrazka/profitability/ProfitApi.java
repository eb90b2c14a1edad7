package org.vrazka.profitability;

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
import org.vrazka.orders.Period;
import org.vrazka.orders.ReportWords;
import org.vrazka.records.BadQuery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How profit is formed and why it changed, for programs. */
@RestController
@RequestMapping("/api/v1/reports")
class ProfitApi {
    private final ProfitReport report;
    private final Bridges bridges;
    private final Narrowings narrowings;

    ProfitApi(ProfitReport report, Bridges bridges, Narrowings narrowings) {
        this.report = report;
        this.bridges = bridges;
        this.narrowings = narrowings;
    }

    /**
     * Each combination of up to two dimensions, and the total as a row of its own when there are
     * none.
     */
    @GetMapping("/profitability")
    @Right(kind = Kind.REPORTS, action = Action.SEE)
    ReportWords.Answer profitability(
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "revenue,discounts,returns") String measures,
            @RequestParam(required = false) String @Nullable [] only,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate to) {
        var dimensions =
                ReportWords.read("by", by, word -> Dimension.of(word, ProfitQuestion.DIMENSIONS));
        if (dimensions.size() > 2) {
            throw new BadQuery("by", "field", by);
        }
        var question =
                new ProfitQuestion(
                        dimensions,
                        narrowings.read(only),
                        new Period(from, to).forwards(),
                        Period.Versus.NONE);
        var figures = report.orRefuse(ReportWords.read("measures", measures, Figure::of), question);
        var answer = report.whole(question);
        var lines = dimensions.isEmpty() ? List.of(answer.total()) : answer.lines();
        return new ReportWords.Answer(
                lines.stream().map(line -> row(line, figures)).toList(), answer.currency());
    }

    private static Map<String, @Nullable String> row(ProfitReport.Line line, List<Figure> figures) {
        var printed = ReportWords.groups(line.groups());
        for (var figure : figures) {
            var value = figure.of(line.now());
            printed.put(figure.word(), value == null ? null : figure.plain(value));
        }
        return printed;
    }

    /**
     * What gross profit changed by.
     *
     * @param before gross profit of the period compared with; null: some cost is unknown
     * @param parts by name; they sum to the change
     */
    record ProfitChange(
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            Map<String, BigDecimal> parts,
            String currency) {}

    /** Why gross profit of these days differs from that of the days before, or of a year before. */
    @GetMapping("/profitability/change")
    @Right(kind = Kind.REPORTS, action = Action.SEE_COSTS)
    ProfitChange change(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(defaultValue = "year") String versus,
            @RequestParam(required = false) String @Nullable [] only) {
        var period = new Period(from, to).forwards();
        var then = period.versus(Period.Versus.of(versus));
        if (then == null) {
            throw new BadQuery("versus", "field", versus);
        }
        var parts = new LinkedHashMap<String, BigDecimal>();
        var bridge = bridges.of(period, then, narrowings.read(only));
        bridge.ifPresent(b -> b.rounded().forEach((step, part) -> parts.put(step.word(), part)));
        return new ProfitChange(
                bridge.map(b -> Bridge.cents(b.before())).orElse(null),
                bridge.map(b -> Bridge.cents(b.after())).orElse(null),
                parts,
                report.currency());
    }
}
