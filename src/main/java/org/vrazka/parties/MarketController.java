package org.vrazka.parties;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.Redirect;

import java.util.Map;

/** The firm's list of markets, for who keeps its settings. */
@Controller
class MarketController {
    private final Markets markets;
    private final Scope scope;

    MarketController(Markets markets, Scope scope) {
        this.markets = markets;
        this.scope = scope;
    }

    @GetMapping("/markets")
    @Right(kind = Kind.COMPANY, action = Action.SEE)
    String list(Model model) {
        model.addAttribute("markets", markets.all());
        model.addAttribute("mayChange", scope.allows(Kind.COMPANY, Action.CHANGE));
        return "parties/markets";
    }

    @GetMapping("/markets/new")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    String blank(Model model) {
        return form(null, MarketForm.BLANK, Map.of(), model);
    }

    @PostMapping("/markets")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    Object create(
            MarketForm form, Model model, HttpServletResponse response, RedirectAttributes after) {
        try {
            markets.create(form);
            return saved(after);
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(null, form, e.messages(), model);
        }
    }

    @GetMapping("/markets/{id}")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    String edit(@PathVariable int id, Model model) {
        return form(id, MarketForm.of(markets.get(id)), Map.of(), model);
    }

    @PostMapping("/markets/{id}")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    Object change(
            @PathVariable int id,
            MarketForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            markets.change(id, form);
            return saved(after);
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(id, form, e.messages(), model);
        }
    }

    private static Object saved(RedirectAttributes after) {
        after.addFlashAttribute("toast", t("parties.market.saved"));
        return Redirect.to("/markets");
    }

    private static String form(
            @Nullable Integer id, MarketForm form, Map<String, String> errors, Model model) {
        model.addAttribute("action", id == null ? "/markets" : "/markets/" + id);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "parties/market";
    }
}
