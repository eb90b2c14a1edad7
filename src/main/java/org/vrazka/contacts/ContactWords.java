package org.vrazka.contacts;

import static org.vrazka.shared.web.Text.t;

import org.vrazka.parties.ReachedBy;
import org.vrazka.records.custom.LateForm.Telling;
import org.vrazka.shared.web.Format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of a form in words, for who learns what another one changed meanwhile. */
final class ContactWords {
    static final Telling<ContactForm> TELLING =
            new Telling<>(ContactForm.class, ContactWords::shown, ContactWords::label);

    private ContactWords() {}

    private static String label(String field) {
        return switch (field) {
            case "tags" -> t("records.tags");
            case "phones" -> t("parties.phones");
            case "emails" -> t("parties.emails");
            case "parties" -> t("contacts.parties");
            default -> t("contacts.field." + field);
        };
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
                form.parties().stream().map(ContactWords::words).collect(Collectors.joining("; ")));
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
