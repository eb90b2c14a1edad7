package org.vrazka.contacts;

import static org.vrazka.contacts.db.Tables.CONTACT;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.records.Fields.choice;
import static org.vrazka.records.Fields.link;
import static org.vrazka.records.Fields.text;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.records.history.HistoryKind;
import org.vrazka.records.history.HistoryPages;

import java.util.UUID;

/** What happened to a person, his telephones, e-mails and parties, for his card. */
@Controller
class ContactHistory {
    private final Contacts contacts;
    private final ContactFields fields;
    private final PartWords words;
    private final Consents consents;
    private final HistoryPages pages;

    ContactHistory(
            Contacts contacts,
            ContactFields fields,
            PartWords words,
            Consents consents,
            HistoryPages pages) {
        this.contacts = contacts;
        this.fields = fields;
        this.words = words;
        this.consents = consents;
        this.pages = pages;
    }

    @GetMapping("/contacts/{id}/history")
    @Right(kind = Kind.CONTACTS, action = Action.SEE)
    String history(@PathVariable UUID id, HttpServletRequest request, Model model) {
        var name = contacts.get(id).name();
        return pages.show(kind(id), id, name, "contacts", request, model);
    }

    /** What of a person is told. */
    HistoryKind kind(UUID id) {
        return HistoryKind.of(CONTACT)
                .with(fields.catalogue())
                .with(
                        text("givenName", CONTACT.GIVEN_NAME).labelled("contacts.field.givenName"),
                        text("middleName", CONTACT.MIDDLE_NAME)
                                .labelled("contacts.field.middleName"),
                        text("greeting", CONTACT.GREETING).labelled("contacts.field.greeting"),
                        choice("language", CONTACT.LANGUAGE, Languages::options)
                                .labelled("contacts.field.language"),
                        text("preferredHours", CONTACT.PREFERRED_HOURS)
                                .labelled("contacts.field.preferredHours"),
                        text("description", CONTACT.DESCRIPTION)
                                .labelled("contacts.field.description"),
                        link(
                                        "owner",
                                        CONTACT.OWNER_ID,
                                        USER_ACCOUNT.ID,
                                        USER_ACCOUNT.NAME,
                                        USER_ACCOUNT.SORT_NAME)
                                .labelled("contacts.field.manager"))
                .withAbsorbed(CONTACT.MERGED_INTO, CONTACT.NAME)
                .part("phone", "contacts.field.phone", PartWords::point)
                .part("email", "contacts.field.email", PartWords::point)
                .part("party", "contacts.field.party", words.ofLinks(id))
                .part("consents", "contacts.consents", consents::words);
    }
}
