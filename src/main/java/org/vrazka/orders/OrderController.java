package org.vrazka.orders;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.orders.reasons.Reasons;
import org.vrazka.records.Export;
import org.vrazka.records.ListPages;
import org.vrazka.records.ListQuery;
import org.vrazka.records.ListRequest;
import org.vrazka.records.custom.CustomCard;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.Format;
import org.vrazka.shared.web.Redirect;

import java.time.Clock;
import java.util.UUID;

/** Orders and returns: the list, the document, what is done with it. */
@Controller
class OrderController {
    private final Orders orders;
    private final OrderContacts contacts;
    private final Reasons reasons;
    private final CustomCard customCard;
    private final ListPages pages;
    private final Export export;
    private final Scope scope;
    private final Clock clock;

    OrderController(
            Orders orders,
            OrderContacts contacts,
            Reasons reasons,
            CustomCard customCard,
            ListPages pages,
            Export export,
            Scope scope,
            Clock clock) {
        this.customCard = customCard;
        this.orders = orders;
        this.contacts = contacts;
        this.reasons = reasons;
        this.pages = pages;
        this.export = export;
        this.scope = scope;
        this.clock = clock;
    }

    @GetMapping("/orders")
    @Right(kind = Kind.ORDERS, action = Action.SEE)
    String list(ListRequest request, Model model, HttpServletResponse response) {
        model.addAttribute("mayCreate", scope.allows(Kind.ORDERS, Action.CREATE));
        return pages.show("orders/list", orders.listing(), request, model, response);
    }

    @GetMapping("/orders/export")
    @Right(kind = Kind.ORDERS, action = Action.EXPORT)
    void export(ListQuery query, @RequestParam String format, HttpServletResponse response) {
        export.write(orders.listing(), query, format, response);
    }

    @GetMapping("/orders/{id}")
    @Right(kind = Kind.ORDERS, action = Action.SEE)
    String show(@PathVariable UUID id, Model model) {
        var card = orders.card(id);
        model.addAttribute("custom", customCard.of("orders", id));
        model.addAttribute("card", card);
        model.addAttribute("reasons", reasons.tree());
        model.addAttribute("costs", scope.showsCosts(Kind.ORDERS));
        model.addAttribute("mayChange", orders.allows(Action.CHANGE, card.order()));
        model.addAttribute(
                "mayComplain",
                card.order().state().counts()
                        && !card.order().isReturn()
                        && scope.allows(Kind.COMPLAINTS, Action.CREATE));
        model.addAttribute("contactSeen", contacts.leadsToContact(card.order()));
        model.addAttribute("today", Format.today(clock));
        return "orders/order";
    }

    @PostMapping("/orders/{id}/state")
    @Right(kind = Kind.ORDERS, action = Action.CHANGE)
    View move(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam OrderState state,
            @RequestParam(required = false) @Nullable String cancelReason,
            @RequestParam(required = false) @Nullable String cancelCause,
            RedirectAttributes redirect) {
        try {
            orders.move(id, version, state, cancelReason, Cause.of(cancelCause).orElse(null));
            redirect.addFlashAttribute("toast", t("orders.moved." + state));
        } catch (Invalid invalid) {
            redirect.addFlashAttribute("toast", invalid.errors().getFirst().message());
        }
        return Redirect.to("/orders/" + id);
    }

    @DeleteMapping("/orders/{id}")
    @Right(kind = Kind.ORDERS, action = Action.DELETE)
    View delete(@PathVariable UUID id, @RequestParam int version, RedirectAttributes redirect) {
        var order = orders.get(id);
        orders.delete(id, version);
        redirect.addFlashAttribute(
                "toast", t("orders.deleted." + order.document(), order.number()));
        redirect.addFlashAttribute("undo", "/orders/" + id + "/restore");
        return Redirect.to("/orders");
    }

    @PostMapping("/orders/{id}/restore")
    @Right(kind = Kind.ORDERS, action = Action.DELETE)
    View restore(@PathVariable UUID id, RedirectAttributes after) {
        try {
            orders.restore(id);
        } catch (Invalid e) {
            after.addFlashAttribute("toast", e.messages().get("origin"));
        }
        return Redirect.to("/orders/" + id);
    }
}
