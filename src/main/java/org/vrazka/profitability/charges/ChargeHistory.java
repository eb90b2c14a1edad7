package org.vrazka.profitability.charges;

import static org.vrazka.profitability.db.Tables.CHARGE;
import static org.vrazka.records.Fields.number;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.records.history.HistoryKind;
import org.vrazka.records.history.HistoryPages;

import java.util.UUID;

/** What happened to a direct cost, for its card. */
@Controller
class ChargeHistory {
    private final Charges charges;
    private final HistoryPages pages;
    private final HistoryKind kind;

    ChargeHistory(Charges charges, ChargeFields fields, HistoryPages pages) {
        this.charges = charges;
        this.pages = pages;
        this.kind =
                HistoryKind.of(CHARGE)
                        .with(fields.catalogue())
                        .with(number("rate", CHARGE.RATE).labelled("direct-costs.rate"));
    }

    @GetMapping("/direct-costs/{id}/history")
    @Right(kind = Kind.DIRECT_COSTS, action = Action.SEE)
    String history(@PathVariable UUID id, HttpServletRequest request, Model model) {
        return pages.show(kind, id, charges.get(id).title(), "direct-costs", request, model);
    }
}
