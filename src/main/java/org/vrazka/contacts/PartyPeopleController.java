package org.vrazka.contacts;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
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
import org.vrazka.identity.Scope;
import org.vrazka.parties.Parties;
import org.vrazka.records.Option;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.Redirect;

import java.util.UUID;

/** The people of a party, on its card. */
@Controller
class PartyPeopleController {
    /** On a card as many as one can take in; the tab has all that anybody reads. */
    private static final int ON_CARD = 7;

    private static final int ON_TAB = 500;

    private final PartyPeople people;
    private final NamesAtParty names;
    private final Parties parties;
    private final Scope scope;

    PartyPeopleController(PartyPeople people, NamesAtParty names, Parties parties, Scope scope) {
        this.people = people;
        this.names = names;
        this.parties = parties;
        this.scope = scope;
    }

    /** A tab of the card. */
    @GetMapping("/parties/{party}/contacts")
    @Right(kind = Kind.CONTACTS, action = Action.SEE)
    String tab(@PathVariable UUID party, Model model) {
        return tab(party, "", null, model);
    }

    /** A part of the card. */
    @GetMapping(path = "/parties/{party}/contacts", headers = "HX-Request")
    @Right(kind = Kind.CONTACTS, action = Action.SEE)
    String part(@PathVariable UUID party, Model model) {
        model.addAttribute("party", party);
        var some = people.of(party, ON_CARD + 1);
        model.addAttribute("people", some.subList(0, Math.min(some.size(), ON_CARD)));
        model.addAttribute("more", some.size() > ON_CARD);
        model.addAttribute("mayCreate", scope.allows(Kind.CONTACTS, Action.CREATE));
        return "contacts/aside";
    }

    /** Who can be named at a delivery site. */
    @GetMapping("/parties/{party}/contacts/names")
    @Right(kind = Kind.CONTACTS, action = Action.SEE)
    String names(@PathVariable UUID party, Model model) {
        model.addAttribute(
                "options",
                names.all(parties.get(party).id(), ON_TAB).stream()
                        .map(name -> new Option(name, ""))
                        .toList());
        return "records/options";
    }

    /** Somebody who is known already. */
    @PostMapping("/parties/{party}/contacts")
    @Right(kind = Kind.CONTACTS, action = Action.CHANGE)
    Object add(
            @PathVariable UUID party,
            @RequestParam(defaultValue = "") String contact,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            people.add(party, contact);
            after.addFlashAttribute("toast", t("contacts.linked"));
            return Redirect.to(href(party));
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return tab(party, contact, e.errors().getFirst().message(), model);
        }
    }

    @PostMapping("/contacts/{id}/parties/{party}/left")
    @Right(kind = Kind.CONTACTS, action = Action.CHANGE)
    Object leave(
            @PathVariable UUID id,
            @PathVariable UUID party,
            @RequestParam int version,
            RedirectAttributes after) {
        people.leave(id, party, version);
        after.addFlashAttribute("toast", t("contacts.left"));
        return Redirect.to(href(party));
    }

    @PostMapping("/contacts/{id}/parties/{party}/back")
    @Right(kind = Kind.CONTACTS, action = Action.CHANGE)
    Object comeBack(
            @PathVariable UUID id,
            @PathVariable UUID party,
            @RequestParam int version,
            RedirectAttributes after) {
        people.comeBack(id, party, version);
        after.addFlashAttribute("toast", t("contacts.back"));
        return Redirect.to(href(party));
    }

    private String tab(UUID party, String typed, @Nullable String error, Model model) {
        model.addAttribute("party", parties.get(party));
        model.addAttribute("people", people.of(party, ON_TAB));
        model.addAttribute("typed", typed);
        model.addAttribute("error", error);
        model.addAttribute("mayCreate", scope.allows(Kind.CONTACTS, Action.CREATE));
        model.addAttribute("mayChange", scope.allows(Kind.CONTACTS, Action.CHANGE));
        return "contacts/tab";
    }

    private static String href(UUID party) {
        return "/parties/" + party + "/contacts";
    }
}
