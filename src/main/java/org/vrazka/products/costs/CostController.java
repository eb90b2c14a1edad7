package org.vrazka.products.costs;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.products.Products;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.Redirect;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What a product costs from which day on. */
@Controller
@RequestMapping("/products/{id}/costs")
class CostController {
    private final Products products;
    private final ProductCosts costs;
    private final Scope scope;
    private final Clock clock;

    CostController(Products products, ProductCosts costs, Scope scope, Clock clock) {
        this.products = products;
        this.costs = costs;
        this.scope = scope;
        this.clock = clock;
    }

    @GetMapping
    @Right(kind = Kind.PRODUCTS, action = Action.SEE_COSTS)
    String list(@PathVariable UUID id, Model model) {
        return page(id, new CostForm(LocalDate.now(clock).toString(), ""), Map.of(), model);
    }

    private String page(UUID id, CostForm form, Map<String, String> errors, Model model) {
        model.addAttribute("product", products.get(id));
        model.addAttribute("costs", costs.of(id));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("mayChange", scope.allows(Kind.PRODUCTS, Action.CHANGE));
        return "products/costs";
    }

    @PostMapping
    @Right(kind = Kind.PRODUCTS, action = Action.CHANGE)
    Object set(
            @PathVariable UUID id,
            CostForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            costs.set(id, form);
            after.addFlashAttribute("toast", t("products.costs.saved"));
            return Redirect.to("/products/" + id + "/costs");
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return page(id, form, e.messages(), model);
        }
    }

    @DeleteMapping("/{from}")
    @Right(kind = Kind.PRODUCTS, action = Action.CHANGE)
    Object remove(
            @PathVariable UUID id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            RedirectAttributes after) {
        var gone = costs.remove(id, from);
        after.addFlashAttribute("toast", t("products.costs.removed"));
        after.addFlashAttribute(
                "undo",
                "/products/%s/costs?from=%s&cost=%s".formatted(id, gone.from(), gone.cost()));
        return Redirect.to("/products/" + id + "/costs");
    }
}
