package org.vrazka.contacts;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.vrazka.parties.Means;
import org.vrazka.parties.ReachedBy;
import org.vrazka.records.FormRows;
import org.vrazka.records.tags.Tag;
import org.vrazka.shared.Clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A person as typed, by a person or a program: text that {@link ContactChecks} makes sense of.
 *
 * @param greeting empty: as gender and family name make it
 * @param tags names, separated by commas
 */
public record ContactForm(
        String givenName,
        String middleName,
        String familyName,
        String gender,
        String greeting,
        String language,
        String birthday,
        String preferredChannel,
        String preferredHours,
        boolean doNotCall,
        String lawfulBasis,
        String description,
        List<ReachedBy> phones,
        List<ReachedBy> emails,
        List<LinkForm> parties,
        String tags) {
    static final String FIELDS =
            "givenName|middleName|familyName|gender|greeting|language|birthday|preferredChannel"
                    + "|preferredHours|doNotCall|lawfulBasis|description|tags|do|version|opened"
                    + "|(phones|emails)\\[\\d+]\\."
                    + "(kind|value|optOut|invalid)|parties\\[\\d+]\\."
                    + "(party(Id|Was)?|position|role|reportsTo(Id|Was)?|leftOn)";
    private static final int MOST_ROWS = 50;
    private static final ReachedBy PHONE = ReachedBy.of(null, "MOBILE");

    public static ContactForm read(MultiValueMap<String, String> typed) {
        return new ContactForm(
                text(typed, "givenName"),
                text(typed, "middleName"),
                text(typed, "familyName"),
                text(typed, "gender"),
                text(typed, "greeting"),
                text(typed, "language"),
                text(typed, "birthday"),
                text(typed, "preferredChannel"),
                text(typed, "preferredHours"),
                isTicked(typed, "doNotCall"),
                text(typed, "lawfulBasis"),
                text(typed, "description"),
                rows(typed, "phones", "value", at -> reach(typed, "phones[" + at + "].")),
                rows(typed, "emails", "value", at -> reach(typed, "emails[" + at + "].")),
                rows(typed, "parties", "party", at -> LinkForm.read(typed, at)),
                text(typed, "tags"));
    }

    private static <T> List<T> rows(
            MultiValueMap<String, String> typed,
            String list,
            String field,
            Function<Integer, T> row) {
        var rows = new ArrayList<T>();
        while (rows.size() < MOST_ROWS
                && typed.containsKey("%s[%d].%s".formatted(list, rows.size(), field))) {
            rows.add(row.apply(rows.size()));
        }
        return rows;
    }

    private static ReachedBy reach(MultiValueMap<String, String> typed, String row) {
        return new ReachedBy(
                text(typed, row + "value"),
                text(typed, row + "kind"),
                null,
                isTicked(typed, row + "optOut"),
                isTicked(typed, row + "invalid"));
    }

    static String text(MultiValueMap<String, String> typed, String name) {
        return text(typed.getFirst(name));
    }

    static String text(@Nullable Object value) {
        return Objects.toString(value, "").strip();
    }

    static boolean isTicked(MultiValueMap<String, String> typed, String name) {
        return "true".equals(typed.getFirst(name));
    }

    /** A new person. */
    static ContactForm blank(List<LinkForm> parties) {
        return new ContactForm(
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                false,
                "",
                "",
                List.of(PHONE),
                List.of(ReachedBy.BLANK),
                parties,
                "");
    }

    /** What a form shows before anything is changed. */
    static ContactForm of(Contact contact) {
        return new ContactForm(
                text(contact.givenName()),
                text(contact.middleName()),
                text(contact.familyName()),
                text(contact.gender()),
                text(contact.ownGreeting()),
                text(contact.language()),
                text(contact.birthday()),
                text(contact.preferredChannel()),
                text(contact.preferredHours()),
                contact.doNotCall(),
                text(contact.lawfulBasis()),
                text(contact.description()),
                contact.phones().stream().map(ReachedBy::typed).toList(),
                contact.emails().stream().map(ReachedBy::typed).toList(),
                contact.links().stream().map(LinkForm::of).toList(),
                Tag.words(contact.tags()));
    }

    ContactForm with(List<LinkForm> others) {
        return with(phones, emails, others);
    }

    private ContactForm with(
            List<ReachedBy> otherPhones, List<ReachedBy> otherEmails, List<LinkForm> others) {
        return new ContactForm(
                givenName,
                middleName,
                familyName,
                gender,
                greeting,
                language,
                birthday,
                preferredChannel,
                preferredHours,
                doNotCall,
                lawfulBasis,
                description,
                otherPhones,
                otherEmails,
                others,
                tags);
    }

    /** How a letter begins when nobody types another greeting. */
    String usualGreeting() {
        return new Greeting(
                        Clean.line(givenName),
                        Clean.line(familyName),
                        Stream.of(Gender.values())
                                .filter(one -> one.name().equals(gender))
                                .findFirst()
                                .orElse(null),
                        Clean.line(language))
                .text();
    }

    public List<ReachedBy> reaches(Means means) {
        return means == Means.PHONE ? phones : emails;
    }

    /** Rows in which nothing was typed say nothing. */
    ContactForm withoutBlankRows() {
        return with(
                phones.stream().filter(row -> !row.empty()).toList(),
                emails.stream().filter(row -> !row.empty()).toList(),
                parties.stream().filter(row -> !row.party().isEmpty()).toList());
    }

    /** After a button beside its rows. */
    ContactForm after(String button) {
        return with(
                FormRows.after(button, "phones", phones, PHONE),
                FormRows.after(button, "emails", emails, ReachedBy.BLANK),
                FormRows.after(button, "parties", parties, LinkForm.BLANK));
    }
}
