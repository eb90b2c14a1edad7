package org.vrazka.orders.refusals;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.orders.Period;
import org.vrazka.orders.reasons.ReasonTree;
import org.vrazka.orders.reasons.Reasons;
import org.vrazka.records.Export;
import org.vrazka.shared.web.Format;

import java.time.Clock;

/** The page that answers why orders fail. */
@Controller
class RefusalController {
    private final RefusalReport refusals;
    private final RefusalSheet sheet;
    private final Reasons reasons;
    private final Export export;
    private final Clock clock;

    RefusalController(
            RefusalReport refusals,
            RefusalSheet sheet,
            Reasons reasons,
            Export export,
            Clock clock) {
        this.refusals = refusals;
        this.sheet = sheet;
        this.reasons = reasons;
        this.export = export;
        this.clock = clock;
    }

    @GetMapping("/refusals")
    @Right(kind = Kind.REPORTS, action = Action.SEE)
    String page(RefusalAsked asked, Model model) {
        var question = asked.question(asked.isNothing() ? lastTwelveMonths() : asked.period());
        var tree = question.isTree() ? reasons.tree() : ReasonTree.EMPTY;
        model.addAttribute("page", RefusalPage.of(refusals.overview(question), tree));
        return "orders/refusals";
    }

    @GetMapping("/refusals/export")
    @Right(kind = Kind.REPORTS, action = Action.SEE)
    void export(RefusalAsked asked, @RequestParam String format, HttpServletResponse response) {
        var answer = refusals.answer(asked.question(asked.period().forwards()));
        export.write(Kind.REPORTS, sheet.of(answer), format, response);
    }

    private Period lastTwelveMonths() {
        var today = Format.today(clock);
        return new Period(today.withDayOfMonth(1).minusMonths(11), today);
    }
}
