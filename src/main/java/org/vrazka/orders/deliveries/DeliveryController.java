package org.vrazka.orders.deliveries;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.orders.Orders;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.orders.reasons.Reasons;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Stale;
import org.vrazka.shared.web.FormFields;
import org.vrazka.shared.web.Format;
import org.vrazka.shared.web.Redirect;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Deliveries of an order: on its card, a new one, what will not come any more. */
@Controller
@RequestMapping("/orders/{id}")
class DeliveryController {
    private final Deliveries deliveries;
    private final Orders orders;
    private final Reasons reasons;
    private final Clock clock;

    DeliveryController(Deliveries deliveries, Orders orders, Reasons reasons, Clock clock) {
        this.deliveries = deliveries;
        this.orders = orders;
        this.reasons = reasons;
        this.clock = clock;
    }

    /** A part of the order's card. */
    @GetMapping("/deliveries")
    @Right(kind = Kind.ORDERS, action = Action.SEE)
    String list(@PathVariable("id") UUID order, Model model) {
        var state = deliveries.of(order);
        model.addAttribute("state", state);
        model.addAttribute("reasons", reasons.tree());
        model.addAttribute("mayChange", orders.allows(Action.CHANGE, state.card().order()));
        return "orders/deliveries";
    }

    @GetMapping("/deliveries/new")
    @Right(kind = Kind.ORDERS, action = Action.CHANGE)
    String blank(@PathVariable("id") UUID order, Model model) {
        var state = deliveries.toChange(order);
        var today = Format.today(clock);
        return form(state, DeliveryForm.of(state, today), Map.of(), model);
    }

    private String form(
            Deliveries.State state, DeliveryForm form, Map<String, String> errors, Model model) {
        model.addAttribute("state", state);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("reasons", reasons.tree());
        return "orders/delivery";
    }

    @PostMapping("/deliveries")
    @Right(kind = Kind.ORDERS, action = Action.CHANGE)
    Object add(
            @PathVariable("id") UUID order,
            @RequestParam int version,
            @RequestParam @FormFields(DeliveryForm.FIELDS) MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var state = deliveries.toChange(order);
        var form = DeliveryForm.read(typed);
        try {
            if (state.card().order().version() != version) {
                throw new Stale(state.card().order().version());
            }
            deliveries.add(order, version, form.content(state.open()));
            after.addFlashAttribute("toast", t("orders.delivery.saved"));
            return Redirect.to("/orders/" + order);
        } catch (Invalid invalid) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(state, form, invalid.messages(), model);
        } catch (Stale stale) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return form(
                    state,
                    DeliveryForm.of(state, Format.today(clock)),
                    Map.of("delivery", t("orders.delivery.stale")),
                    model);
        }
    }

    @DeleteMapping("/deliveries/{delivery}")
    @Right(kind = Kind.ORDERS, action = Action.CHANGE)
    View delete(
            @PathVariable("id") UUID order,
            @PathVariable UUID delivery,
            @RequestParam int version,
            RedirectAttributes after) {
        deliveries.toChange(order);
        deliveries.delete(order, version, delivery);
        after.addFlashAttribute("toast", t("orders.delivery.deleted"));
        return Redirect.to("/orders/" + order);
    }

    /** What is open will not come: it is refused, and the order is complete. */
    @PostMapping("/rest")
    @Right(kind = Kind.ORDERS, action = Action.CHANGE)
    View refuseRest(
            @PathVariable("id") UUID order,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String cause,
            RedirectAttributes after) {
        deliveries.toChange(order);
        try {
            deliveries.refuseRest(order, version, reason, Cause.of(cause).orElse(null));
            after.addFlashAttribute("toast", t("orders.rest.refused"));
        } catch (Invalid invalid) {
            after.addFlashAttribute("toast", invalid.errors().getFirst().message());
        }
        return Redirect.to("/orders/" + order);
    }
}
