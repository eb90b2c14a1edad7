package org.vrazka.parties.vies;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.parties.Parties;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.Redirect;

import java.util.UUID;

/** What VIES said about a VAT number: a part of the card, and a page. */
@Controller
class VatController {
    private final VatAnswers answers;
    private final Parties parties;

    VatController(VatAnswers answers, Parties parties) {
        this.answers = answers;
        this.parties = parties;
    }

    @GetMapping("/parties/{id}/vat-answer")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    String show(@PathVariable UUID id, HttpServletRequest request, Model model) {
        var party = parties.get(id);
        model.addAttribute("party", party);
        model.addAttribute("answer", answers.last(party).orElse(null));
        model.addAttribute("mayAsk", VatAnswers.isAskable(party) && parties.mayChange(party));
        return request.getHeader("HX-Request") == null ? "vies/page" : "vies/answer";
    }

    @PostMapping("/parties/{id}/vat-answer")
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    Object ask(@PathVariable UUID id, RedirectAttributes after) {
        after.addFlashAttribute("toast", said(id));
        return Redirect.to("/parties/" + id);
    }

    private String said(UUID id) {
        try {
            return t(answers.ask(id).valid() ? "parties.vies.valid" : "parties.vies.invalid");
        } catch (Unanswered e) {
            return t("parties.vies.unanswered");
        } catch (Invalid e) {
            return e.errors().getFirst().message();
        }
    }
}
