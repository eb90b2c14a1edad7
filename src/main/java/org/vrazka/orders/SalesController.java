package org.vrazka.orders;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.shared.web.Format;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The page that answers who bought what, where and when. */
@Controller
class SalesController {
    private static final int SHOWN = 500;
    private static final List<Measure> USUAL =
            List.of(Measure.REVENUE, Measure.REFUSED, Measure.ORDERS, Measure.GROSS_PROFIT);

    private final SalesReport sales;
    private final Clock clock;

    SalesController(SalesReport sales, Clock clock) {
        this.sales = sales;
        this.clock = clock;
    }

    @GetMapping("/reports/sales")
    @Right(kind = Kind.REPORTS, action = Action.SEE)
    String page(
            @RequestParam(required = false) @Nullable List<String> by,
            @RequestParam(required = false) @Nullable List<String> measures,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate to,
            Model model) {
        var chosen = Dimension.chosen(by, Dimension.OF_SALES, Dimension.MONTH);
        var shown = measures(measures);
        var today = Format.today(clock);
        var yearAgo = today.withDayOfMonth(1).minusMonths(11);
        boolean asked = by != null || measures != null || from != null || to != null;
        var question = new SalesQuestion(chosen, shown, asked ? from : yearAgo, asked ? to : today);
        model.addAttribute("answer", sales.answer(question));
        model.addAttribute("most", SHOWN);
        model.addAttribute("measures", sales.measures());
        return "orders/sales";
    }

    private List<Measure> measures(@Nullable List<String> words) {
        var measures =
                words == null
                        ? USUAL
                        : words.stream()
                                .map(Measure::of)
                                .flatMap(Optional::stream)
                                .distinct()
                                .toList();
        var seen =
                (measures.isEmpty() ? USUAL : measures).stream().filter(sales.measures()::contains);
        return seen.toList();
    }
}
