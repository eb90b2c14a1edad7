package org.vrazka.contacts;

import static org.vrazka.shared.web.Text.t;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.Redirect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What a person has agreed to: written down, and taken back. */
@Controller
class ConsentController {
    private final Consents consents;
    private final Contacts contacts;

    ConsentController(Consents consents, Contacts contacts) {
        this.consents = consents;
        this.contacts = contacts;
    }

    @GetMapping("/contacts/{id}/consents/new")
    @Right(kind = Kind.CONTACTS, action = Action.CHANGE)
    ModelAndView blank(@PathVariable UUID id) {
        var form = new ConsentForm("", consents.today().toString(), "");
        return page(HttpStatus.OK, id, form, Map.of());
    }

    @PostMapping("/contacts/{id}/consents")
    @Right(kind = Kind.CONTACTS, action = Action.CHANGE)
    ModelAndView give(@PathVariable UUID id, ConsentForm form, RedirectAttributes after) {
        try {
            consents.give(id, form);
        } catch (Invalid e) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, id, form, e.messages());
        }
        after.addFlashAttribute("toast", t("contacts.consent.saved"));
        return new ModelAndView(Redirect.to("/contacts/" + id));
    }

    @PostMapping("/contacts/{id}/consents/{consent}/withdrawal")
    @Right(kind = Kind.CONTACTS, action = Action.CHANGE)
    Object withdraw(@PathVariable UUID id, @PathVariable UUID consent, RedirectAttributes after) {
        consents.withdraw(id, consent);
        after.addFlashAttribute("toast", t("contacts.consent.withdrawn"));
        return Redirect.to("/contacts/" + id);
    }

    private ModelAndView page(
            HttpStatus status, UUID id, ConsentForm form, Map<String, String> errors) {
        var purposes = new LinkedHashMap<String, String>();
        purposes.put("", "–");
        consents.purposes().forEach(one -> purposes.put(String.valueOf(one.id()), one.name()));
        var page =
                new ModelAndView(
                        "contacts/consent",
                        Map.of(
                                "contact", contacts.get(id, Action.CHANGE),
                                "form", form,
                                "purposes", purposes,
                                "errors", errors));
        page.setStatus(status);
        return page;
    }
}
