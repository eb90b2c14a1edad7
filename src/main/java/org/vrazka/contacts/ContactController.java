package org.vrazka.contacts;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.records.Export;
import org.vrazka.records.ListPages;
import org.vrazka.records.ListQuery;
import org.vrazka.records.ListRequest;
import org.vrazka.records.custom.CustomCard;
import org.vrazka.shared.web.Redirect;

import java.util.UUID;

/** The pages of people at parties. */
@Controller
class ContactController {
    private final Contacts contacts;
    private final ContactScope reach;
    private final ListPages pages;
    private final Export export;
    private final CustomCard customCard;
    private final Consents consents;
    private final Scope scope;

    ContactController(
            Contacts contacts,
            ContactScope reach,
            ListPages pages,
            Export export,
            CustomCard customCard,
            Consents consents,
            Scope scope) {
        this.contacts = contacts;
        this.reach = reach;
        this.pages = pages;
        this.export = export;
        this.customCard = customCard;
        this.consents = consents;
        this.scope = scope;
    }

    @GetMapping("/contacts")
    @Right(kind = Kind.CONTACTS, action = Action.SEE)
    String list(ListRequest request, Model model, HttpServletResponse response) {
        model.addAttribute("mayCreate", scope.allows(Kind.CONTACTS, Action.CREATE));
        return pages.show("contacts/list", contacts.listing(), request, model, response);
    }

    @GetMapping("/contacts/export")
    @Right(kind = Kind.CONTACTS, action = Action.EXPORT)
    void export(ListQuery query, @RequestParam String format, HttpServletResponse response) {
        var listing = contacts.listing();
        if (format.equals(VCards.ENDING)) {
            export.write(
                    listing,
                    query,
                    VCards.ENDING,
                    VCards.TYPE,
                    response,
                    out -> new VCards(out, contacts::all));
        } else {
            export.write(listing, query, format, response);
        }
    }

    @GetMapping("/contacts/{id}")
    @Right(kind = Kind.CONTACTS, action = Action.SEE)
    String card(@PathVariable UUID id, Model model) {
        model.addAttribute("card", card(contacts.get(id)));
        model.addAttribute("custom", customCard.of("contacts", id));
        return "contacts/card";
    }

    private ContactCard card(Contact contact) {
        var id = contact.id();
        return new ContactCard(
                contact,
                consents.select(id),
                !contact.isErased() && reach.reaches(id, Action.CHANGE),
                reach.reaches(id, Action.DELETE),
                reach.reaches(id, Action.EXPORT),
                scope.allows(Kind.PERSONAL_DATA, Action.SEE));
    }

    @DeleteMapping("/contacts/{id}")
    @Right(kind = Kind.CONTACTS, action = Action.DELETE)
    Object delete(@PathVariable UUID id, @RequestParam int version, RedirectAttributes after) {
        var name = contacts.get(id).name();
        contacts.delete(id, version);
        after.addFlashAttribute("toast", t("contacts.deleted", name));
        after.addFlashAttribute("undo", "/contacts/" + id + "/restore");
        return Redirect.to("/contacts");
    }

    @PostMapping("/contacts/{id}/restore")
    @Right(kind = Kind.CONTACTS, action = Action.DELETE)
    Object restore(@PathVariable UUID id, RedirectAttributes after) {
        contacts.restore(id);
        after.addFlashAttribute("toast", t("contacts.restored"));
        return Redirect.to("/contacts/" + id);
    }
}
