package org.vrazka.orders.payments;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Stale;
import org.vrazka.shared.web.Format;
import org.vrazka.shared.web.Redirect;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Payments on the card of an order, and one more. */
@Controller
@RequestMapping("/orders/{id}/payments")
class PaymentController {
    private final Payments payments;
    private final Orders orders;
    private final Clock clock;

    PaymentController(Payments payments, Orders orders, Clock clock) {
        this.payments = payments;
        this.orders = orders;
        this.clock = clock;
    }

    @GetMapping
    @Right(kind = Kind.ORDERS, action = Action.SEE)
    String part(@PathVariable("id") UUID order, Model model) {
        var state = payments.live(order);
        model.addAttribute("state", state);
        model.addAttribute("mayChange", orders.allows(Action.CHANGE, state.order()));
        return "orders/payments";
    }

    private LocalDate today() {
        return Format.today(clock);
    }

    @GetMapping("/new")
    @Right(kind = Kind.ORDERS, action = Action.CHANGE)
    String blank(@PathVariable("id") UUID order, Model model) {
        var state = payments.toChange(order);
        return form(state, PaymentForm.of(state, today()), Map.of(), model);
    }

    private static String form(
            Payments.State state, PaymentForm form, Map<String, String> errors, Model model) {
        model.addAttribute("state", state);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "orders/payment";
    }

    @PostMapping
    @Right(kind = Kind.ORDERS, action = Action.CHANGE)
    Object add(
            @PathVariable("id") UUID order,
            @RequestParam int version,
            PaymentForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var state = payments.toChange(order);
        try {
            payments.add(order, version, form);
            after.addFlashAttribute("toast", t("orders.payment.saved"));
            return Redirect.to("/orders/" + order);
        } catch (Invalid invalid) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(state, form, invalid.messages(), model);
        } catch (Stale stale) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            var late = Map.of("payment", t("orders.payment.stale"));
            return form(payments.toChange(order), form, late, model);
        }
    }

    @DeleteMapping("/{payment}")
    @Right(kind = Kind.ORDERS, action = Action.CHANGE)
    View delete(
            @PathVariable("id") UUID order,
            @PathVariable UUID payment,
            @RequestParam int version,
            RedirectAttributes after) {
        payments.toChange(order);
        payments.delete(order, version, payment);
        after.addFlashAttribute("toast", t("orders.payment.deleted"));
        return Redirect.to("/orders/" + order);
    }
}
