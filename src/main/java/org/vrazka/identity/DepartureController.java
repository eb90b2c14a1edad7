package org.vrazka.identity;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.Redirect;

import java.util.Map;
import java.util.UUID;

/** The page on which somebody is deactivated: what he leaves behind, and to whom. */
@Controller
class DepartureController {
    private static final String PAGE = "/users/{id}/deactivation";

    private final Departures departures;
    private final Accounts accounts;

    DepartureController(Departures departures, Accounts accounts) {
        this.departures = departures;
        this.accounts = accounts;
    }

    @GetMapping(PAGE)
    @Right(kind = Kind.USERS, action = Action.CHANGE)
    String page(@PathVariable UUID id, Model model) {
        return page(id, DepartureForm.KEEP, Map.of(), model);
    }

    @PostMapping(PAGE)
    @Right(kind = Kind.USERS, action = Action.CHANGE)
    Object depart(
            @PathVariable UUID id,
            DepartureForm form,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        try {
            departures.depart(id, form);
            after.addFlashAttribute("toast", t("identity.user.deactivated"));
            return Redirect.to("/users/" + id);
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, form, e.messages(), model);
        }
    }

    private String page(UUID id, DepartureForm form, Map<String, String> errors, Model model) {
        model.addAttribute("account", accounts.get(id));
        model.addAttribute("estate", departures.of(id));
        model.addAttribute("people", departures.successors(id));
        model.addAttribute("mayHandOver", departures.mayHandOver());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "identity/deactivation";
    }
}
