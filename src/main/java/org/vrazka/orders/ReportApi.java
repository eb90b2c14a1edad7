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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reports for programs: one number for each combination asked for, as decimal text. */
@RestController
@RequestMapping("/api/v1/reports")
class ReportApi {
    private final SalesReport sales;

    ReportApi(SalesReport sales) {
        this.sales = sales;
    }

    /**
     * @param rows each with its dimensions and measures by name; a dimension that a sale has none
     *     of is empty text, a measure that cannot be known is null
     */
    record Answer(List<Map<String, @Nullable String>> rows, String currency) {}

    @GetMapping("/sales")
    @Right(kind = Kind.REPORTS, action = Action.SEE)
    Answer sales(
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "revenue") String measures,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate to) {
        var question =
                new SalesQuestion(
                        read("by", by, Dimension::of),
                        read("measures", measures, this::measure),
                        from,
                        to);
        if (question.measures().isEmpty()) {
            throw new BadQuery("measures", "field", measures);
        }
        var answer = sales.answer(question);
        return new Answer(answer.rows().stream().map(ReportApi::row).toList(), answer.currency());
    }

    private Optional<Measure> measure(String word) {
        return Measure.of(word).filter(sales.measures()::contains);
    }

    private static <T> List<T> read(
            String parameter, String words, Function<String, Optional<T>> of) {
        return Arrays.stream(words.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(word ->
                        of.apply(word).orElseThrow(() -> new BadQuery(parameter, "field", word)))
                .distinct()
                .toList();
    }

    private static Map<String, @Nullable String> row(SalesReport.Row row) {
        var printed = new LinkedHashMap<String, @Nullable String>();
        row.groups().forEach(group -> printed.put(group.dimension().word(), group.name()));
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
