package org.vrazka.profitability;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.orders.Period;
import org.vrazka.orders.SalesGroup;
import org.vrazka.parties.Parties;
import org.vrazka.shared.web.Format;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a customer brought in the last twelve months: a part of its card. */
@Controller
class ProfitOfParty {
    private final Parties parties;
    private final Narrowings narrowings;
    private final ProfitReport report;
    private final Scope scope;
    private final Clock clock;

    ProfitOfParty(
            Parties parties, Narrowings narrowings, ProfitReport report, Scope scope, Clock clock) {
        this.parties = parties;
        this.narrowings = narrowings;
        this.report = report;
        this.scope = scope;
        this.clock = clock;
    }

    /** Nothing for who may not see reports, and of whom nothing was ever sold to. */
    @GetMapping("/parties/{id}/profit")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    String of(@PathVariable UUID id, Model model) {
        parties.get(id);
        var group =
                scope.allows(Kind.REPORTS, Action.SEE)
                        ? narrowings.party(id)
                        : Optional.<SalesGroup>empty();
        model.addAttribute("page", group.map(this::page).orElse(null));
        if (scope.allows(Kind.DIRECT_COSTS, Action.CREATE)) {
            model.addAttribute("charging", "/direct-costs/new?party=" + id);
        }
        return "profitability/party";
    }

    private ProfitPage page(SalesGroup party) {
        var today = Format.today(clock);
        var question =
                new ProfitQuestion(
                        List.of(), List.of(party), ProfitAsked.usual(today), Period.Versus.YEAR);
        var answer = report.answer(question, 1);
        return ProfitPage.of(answer, null, report.figures(answer.question()));
    }
}
