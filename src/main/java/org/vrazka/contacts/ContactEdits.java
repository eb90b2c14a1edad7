package org.vrazka.contacts;

import static org.vrazka.shared.web.Text.t;

import org.springframework.stereotype.Component;
import org.vrazka.parties.ReachedBy;
import org.vrazka.records.Named;
import org.vrazka.shared.Ids;
import org.vrazka.shared.web.Format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prepares the pages of forms: what was typed, what can be chosen. */
@Component
class ContactEdits {
    private final ContactChoices choices;
    private final Positions positions;

    ContactEdits(ContactChoices choices, Positions positions) {
        this.choices = choices;
        this.positions = positions;
    }

    /**
     * A new one.
     *
     * @param party where he is; what one may not see is left out
     */
    ContactEdit blank(String party) {
        var links =
                Ids.read(party)
                        .flatMap(id -> choices.firm(id.toString()))
                        .map(firm -> List.of(LinkForm.at(firm.id(), firm.name())))
                        .orElse(List.of());
        return typed(ContactForm.blank(links), Map.of());
    }

    /** A new one, not taken as it is. */
    ContactEdit typed(ContactForm form, Map<String, String> errors) {
        return new ContactEdit(null, 0, form, errors, Map.of(), offered());
    }

    ContactEdit of(Contact contact) {
        return typed(contact.id(), contact.version(), ContactForm.of(contact), Map.of());
    }

    /** A change, not taken as it is. */
    ContactEdit typed(UUID id, int version, ContactForm form, Map<String, String> errors) {
        return new ContactEdit(id, version, form, errors, Map.of(), offered());
    }

    /** A change that came after another one: both can be seen, the next saving overwrites. */
    ContactEdit late(Contact now, ContactForm mine) {
        var theirs = new LinkedHashMap<String, String>();
        var their = shown(ContactForm.of(now));
        var typed = shown(mine);
        their.forEach((field, value) -> {
            if (!value.equals(typed.get(field))) {
                theirs.put(field, t("contacts.theirs", value.isEmpty() ? "–" : value));
            }
        });
        return new ContactEdit(now.id(), now.version(), mine, Map.of(), theirs, offered());
    }

    private List<Named> offered() {
        return positions.all().stream().filter(Named::active).toList();
    }

    private static Map<String, String> shown(ContactForm form) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("givenName", form.givenName());
        fields.put("middleName", form.middleName());
        fields.put("familyName", form.familyName());
        fields.put("gender", choice("contacts.gender.", form.gender()));
        fields.put("greeting", form.greeting());
        fields.put("language", form.language().isEmpty() ? "" : Languages.name(form.language()));
        fields.put("birthday", form.birthday());
        fields.put(
                "preferredChannel", choice("contacts.preferredChannel.", form.preferredChannel()));
        fields.put("preferredHours", form.preferredHours());
        fields.put("doNotCall", t(form.doNotCall() ? "records.yes" : "records.no"));
        fields.put("lawfulBasis", choice("contacts.lawfulBasis.", form.lawfulBasis()));
        fields.put("tags", form.tags());
        fields.put("description", form.description());
        fields.put("phones", ReachedBy.words(form.phones()));
        fields.put("emails", ReachedBy.words(form.emails()));
        fields.put(
                "parties",
                form.parties().stream().map(ContactEdits::words).collect(Collectors.joining("; ")));
        return fields;
    }

    private static String choice(String texts, String code) {
        return code.isEmpty() ? "" : t(texts + code);
    }

    private static String words(LinkForm link) {
        return joined(
                link.party(),
                link.position(),
                choice("contacts.role.", link.role()),
                link.reportsTo(),
                link.leftOn().isEmpty()
                        ? ""
                        : t("contacts.history.left", Format.day(link.leftOn())));
    }

    private static String joined(String... words) {
        return Stream.of(words)
                .filter(word -> !Objects.requireNonNull(word).isEmpty())
                .collect(Collectors.joining(", "));
    }
}
