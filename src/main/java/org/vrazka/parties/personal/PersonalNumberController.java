package org.vrazka.parties.personal;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.parties.Parties;
import org.vrazka.shared.CannotOpen;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.Redirect;

import java.util.Map;
import java.util.UUID;

/** The personal number of a private person: masked on the card, and a page. */
@Controller
class PersonalNumberController {
    private final PersonalNumbers numbers;
    private final Parties parties;
    private final Scope scope;

    PersonalNumberController(PersonalNumbers numbers, Parties parties, Scope scope) {
        this.numbers = numbers;
        this.parties = parties;
        this.scope = scope;
    }

    @GetMapping("/parties/{id}/personal-number")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    String show(@PathVariable UUID id, HttpServletRequest request, Model model) {
        return show(id, null, Map.of(), request, model);
    }

    /** Posted, so that no address and no history of a browser leads to the number itself. */
    @PostMapping("/parties/{id}/personal-number/look")
    @Right(kind = Kind.PERSONAL_DATA, action = Action.SEE)
    String look(@PathVariable UUID id, HttpServletRequest request, Model model) {
        try {
            return show(id, numbers.look(id).orElse(null), Map.of(), request, model);
        } catch (CannotOpen e) {
            return show(id, null, Map.of("number", t("parties.personal.lost")), request, model);
        }
    }

    private String show(
            UUID id,
            @Nullable String number,
            Map<String, String> errors,
            HttpServletRequest request,
            Model model) {
        var party = parties.get(id);
        model.addAttribute("party", party);
        model.addAttribute("kept", numbers.isKept(id));
        model.addAttribute("number", number);
        model.addAttribute("errors", errors);
        model.addAttribute("mayLook", scope.allows(Kind.PERSONAL_DATA, Action.SEE));
        model.addAttribute("mayChange", parties.mayChange(party));
        return request.getHeader("HX-Request") == null ? "personal/page" : "personal/number";
    }

    @PutMapping("/parties/{id}/personal-number")
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    Object keep(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        try {
            boolean doubtful = numbers.keep(id, number).isDoubtful();
            after.addFlashAttribute(
                    "toast", t(doubtful ? "parties.personal.doubtful" : "parties.personal.saved"));
            return Redirect.to("/parties/" + id);
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(id, number, e.messages(), request, model);
        }
    }

    @DeleteMapping("/parties/{id}/personal-number")
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    Object remove(@PathVariable UUID id, RedirectAttributes after) {
        numbers.remove(id);
        after.addFlashAttribute("toast", t("parties.personal.removed"));
        return Redirect.to("/parties/" + id);
    }
}
