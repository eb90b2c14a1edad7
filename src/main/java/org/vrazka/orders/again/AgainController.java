package org.vrazka.orders.again;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
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
import org.vrazka.shared.web.Redirect;

import java.util.UUID;

/** On the card of a cancelled order: the order that took its place. */
@Controller
@RequestMapping("/orders/{id}/again")
class AgainController {
    private final EnteredAgain again;
    private final Orders orders;

    AgainController(EnteredAgain again, Orders orders) {
        this.again = again;
        this.orders = orders;
    }

    @GetMapping
    @Right(kind = Kind.ORDERS, action = Action.SEE)
    String part(@PathVariable UUID id, Model model) {
        var state = again.live(id);
        model.addAttribute("state", state);
        model.addAttribute("mayChange", orders.allows(Action.CHANGE, state.order()));
        return "orders/again";
    }

    @PostMapping
    @Right(kind = Kind.ORDERS, action = Action.CHANGE)
    View tie(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String order,
            RedirectAttributes after) {
        orders.toChange(id);
        try {
            again.tie(id, version, order);
            after.addFlashAttribute("toast", t("orders.again.tied"));
        } catch (Invalid invalid) {
            after.addFlashAttribute("toast", invalid.errors().getFirst().message());
        }
        return Redirect.to("/orders/" + id);
    }

    @DeleteMapping
    @Right(kind = Kind.ORDERS, action = Action.CHANGE)
    View untie(@PathVariable UUID id, @RequestParam int version, RedirectAttributes after) {
        orders.toChange(id);
        again.untie(id, version);
        after.addFlashAttribute("toast", t("orders.again.untied"));
        return Redirect.to("/orders/" + id);
    }
}
