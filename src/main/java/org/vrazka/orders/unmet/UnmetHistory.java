package org.vrazka.orders.unmet;

import static org.vrazka.orders.db.Tables.UNMET;
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

/** What happened to unmet demand, for its card. */
@Controller
class UnmetHistory {
    private final UnmetDemands demands;
    private final HistoryPages pages;
    private final HistoryKind kind;

    UnmetHistory(UnmetDemands demands, UnmetFields fields, HistoryPages pages) {
        this.demands = demands;
        this.pages = pages;
        this.kind =
                HistoryKind.of(UNMET)
                        .with(fields.catalogue())
                        .with(number("rate", UNMET.RATE).labelled("orders.history.rate"));
    }

    @GetMapping("/unmet/{id}/history")
    @Right(kind = Kind.UNMET, action = Action.SEE)
    String history(@PathVariable UUID id, HttpServletRequest request, Model model) {
        return pages.show(kind, id, demands.get(id).title(), "unmet", request, model);
    }
}
