package org.vrazka.profitability;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.records.Export;
import org.vrazka.records.views.SavedView;
import org.vrazka.records.views.SavedViews;
import org.vrazka.shared.web.Format;
import org.vrazka.shared.web.Redirect;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

/** The pages that answer how profit is formed, and why it changed. */
@Controller
class ProfitController {
    private static final String VIEWS = "profitability";

    private final ProfitReport report;
    private final Bridges bridges;
    private final Narrowings narrowings;
    private final ProfitSheet sheet;
    private final Export export;
    private final SavedViews views;
    private final Clock clock;

    ProfitController(
            ProfitReport report,
            Bridges bridges,
            Narrowings narrowings,
            ProfitSheet sheet,
            Export export,
            SavedViews views,
            Clock clock) {
        this.report = report;
        this.bridges = bridges;
        this.narrowings = narrowings;
        this.sheet = sheet;
        this.export = export;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/profitability")
    @Right(kind = Kind.REPORTS, action = Action.SEE)
    Object page(ProfitAsked asked, Model model) {
        var all = views.of(VIEWS);
        var opens = all.stream().filter(SavedView::opens).findFirst();
        if (asked.isNothing() && opens.isPresent()) {
            return Redirect.to(opens.get().address());
        }
        var question = question(asked);
        var answer = report.answer(question, ProfitPage.MOST + 1);
        var state = ProfitState.of(question, asked.figure(), today());
        model.addAttribute("page", ProfitPage.of(answer, asked.figure(), report.figures(question)));
        model.addAttribute(
                "views",
                views.above(VIEWS, all, Objects.requireNonNullElse(asked.view(), ""), state));
        return "profitability/report";
    }

    @GetMapping("/profitability/change")
    @Right(kind = Kind.REPORTS, action = Action.SEE_COSTS)
    String change(ProfitAsked asked, Model model) {
        var question = question(asked);
        var then = question.period().versus(question.versus());
        var bridge = then == null ? null : bridges.of(question.period(), then, question.only());
        model.addAttribute("page", BridgePage.of(question, then, bridge, report.currency()));
        return "profitability/change";
    }

    @GetMapping("/profitability/export")
    @Right(kind = Kind.REPORTS, action = Action.SEE)
    void export(ProfitAsked asked, @RequestParam String format, HttpServletResponse response) {
        export.write(Kind.REPORTS, sheet.of(question(asked)), format, response);
    }

    private ProfitQuestion question(ProfitAsked asked) {
        return asked.question(narrowings.read(asked.only()), today());
    }

    private LocalDate today() {
        return Format.today(clock);
    }
}
