package org.vrazka.orders;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.vrazka.identity.Action;
import org.vrazka.identity.Companies;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.parties.Parties;
import org.vrazka.records.Export;
import org.vrazka.records.ListPages;
import org.vrazka.records.ListQuery;
import org.vrazka.records.ListRequest;

import java.util.UUID;

/** Orders and returns of a counterparty: a tab of its card, and the newest on the card itself. */
@Controller
class PartyOrderController {
    private static final int NEWEST = 8;

    private final Orders orders;
    private final Owed owed;
    private final Parties parties;
    private final Companies companies;
    private final ListPages pages;
    private final Export export;
    private final Scope scope;

    PartyOrderController(
            Orders orders,
            Owed owed,
            Parties parties,
            Companies companies,
            ListPages pages,
            Export export,
            Scope scope) {
        this.orders = orders;
        this.owed = owed;
        this.parties = parties;
        this.companies = companies;
        this.pages = pages;
        this.export = export;
        this.scope = scope;
    }

    @GetMapping("/parties/{party}/orders")
    @Right(kind = Kind.ORDERS, action = Action.SEE)
    String tab(
            @PathVariable UUID party,
            ListRequest request,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("party", parties.get(party));
        model.addAttribute("mayCreate", scope.allows(Kind.ORDERS, Action.CREATE));
        return pages.show("orders/tab", orders.listingOf(party), request, model, response);
    }

    @GetMapping("/parties/{party}/orders/export")
    @Right(kind = Kind.ORDERS, action = Action.EXPORT)
    void export(
            @PathVariable UUID party,
            ListQuery query,
            @RequestParam String format,
            HttpServletResponse response) {
        parties.get(party);
        export.write(orders.listingOf(party), query, format, response);
    }

    /** A part of the card. */
    @GetMapping("/parties/{party}/orders/newest")
    @Right(kind = Kind.ORDERS, action = Action.SEE)
    String newest(@PathVariable UUID party, Model model) {
        model.addAttribute("party", party);
        model.addAttribute("newest", orders.ofParty(party, NEWEST));
        model.addAttribute("overdue", owed.of(party));
        model.addAttribute("currency", companies.get().currency());
        model.addAttribute("mayCreate", scope.allows(Kind.ORDERS, Action.CREATE));
        return "orders/party";
    }
}
