package org.vrazka.parties;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.Format;
import org.vrazka.shared.web.Redirect;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** The tab of a card with all needs of a counterparty, and a small form for one more. */
@Controller
class NeedController {
    private final Needs needs;
    private final Parties parties;
    private final Clock clock;

    NeedController(Needs needs, Parties parties, Clock clock) {
        this.needs = needs;
        this.parties = parties;
        this.clock = clock;
    }

    @GetMapping("/parties/{id}/needs")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    String tab(@PathVariable UUID id, Model model) {
        var party = parties.get(id);
        model.addAttribute("party", party);
        model.addAttribute("today", Format.today(clock));
        model.addAttribute("mayChange", parties.mayChange(party));
        return "parties/needs-tab";
    }

    @GetMapping("/parties/{id}/needs/new")
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    String blank(@PathVariable UUID id, Model model) {
        return form(id, Need.BLANK, Map.of(), model);
    }

    @PostMapping("/parties/{id}/needs")
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    Object add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String importance,
            @RequestParam(defaultValue = "") String validUntil,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var typed = new Need(null, subject, text, importance, validUntil);
        try {
            needs.add(id, typed);
            after.addFlashAttribute("toast", t("parties.need.added"));
            return Redirect.to("/parties/" + id);
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(id, typed, e.messages(), model);
        }
    }

    private String form(UUID id, Need need, Map<String, String> errors, Model model) {
        model.addAttribute("party", parties.get(id, Action.CHANGE));
        model.addAttribute("need", need);
        model.addAttribute("errors", errors);
        return "parties/need";
    }
}
