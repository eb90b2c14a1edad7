package org.vrazka.parties;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;

import java.util.UUID;

/** The tabs of a card with what is in them, asked for apart: the card does not wait for it. */
@Controller
class PartyTabController {
    private final PartyTabs tabs;

    PartyTabController(PartyTabs tabs) {
        this.tabs = tabs;
    }

    @GetMapping("/parties/{id}/tabs")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    String counted(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String current, Model model) {
        model.addAttribute("counts", tabs.counts(id));
        model.addAttribute("card", "/parties/" + id);
        model.addAttribute("current", current);
        return "parties/tabs";
    }
}
