package org.vrazka.orders.complaints;

import static org.vrazka.orders.db.Tables.COMPLAINT;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.records.history.HistoryKind;
import org.vrazka.records.history.HistoryPages;

import java.util.UUID;

/** What happened to a complaint, for its card. */
@Controller
class ComplaintHistory {
    private final Complaints complaints;
    private final HistoryPages pages;
    private final Scope scope;
    private final HistoryKind kind;
    private final HistoryKind withoutCosts;

    ComplaintHistory(
            Complaints complaints, ComplaintFields fields, HistoryPages pages, Scope scope) {
        this.complaints = complaints;
        this.pages = pages;
        this.kind = HistoryKind.of(COMPLAINT).with(fields.catalogue());
        this.withoutCosts = kind.without(COMPLAINT.COST);
        this.scope = scope;
    }

    @GetMapping("/complaints/{id}/history")
    @Right(kind = Kind.COMPLAINTS, action = Action.SEE)
    String history(@PathVariable UUID id, HttpServletRequest request, Model model) {
        var told = scope.showsCosts(Kind.ORDERS) ? kind : withoutCosts;
        return pages.show(told, id, complaints.get(id).title(), "complaints", request, model);
    }
}
