package org.vrazka.parties;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;

import java.util.UUID;

/** What has to be kept in mind of a counterparty, for the forms of other modules. */
@Controller
class PartyNotes {
    private final Parties parties;
    private final PartyCards cards;

    PartyNotes(Parties parties, PartyCards cards) {
        this.parties = parties;
        this.cards = cards;
    }

    @GetMapping("/parties/{id}/notes")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    String notes(@PathVariable UUID id, Model model) {
        model.addAttribute("card", cards.of(parties.get(id)));
        return "parties/notes";
    }
}
