package org.vrazka.contacts;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.contacts.db.tables.records.ContactPartyRecord;
import org.vrazka.contacts.db.tables.records.ContactPointRecord;
import org.vrazka.contacts.db.tables.records.ContactRecord;
import org.vrazka.identity.Action;
import org.vrazka.parties.Means;
import org.vrazka.parties.ReachChecks;
import org.vrazka.parties.ReachedBy;
import org.vrazka.records.tags.Tag;
import org.vrazka.records.tags.Tags;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes rows of what was typed about a person, or says all that is wrong with it. */
@Component
class ContactChecks {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    private final LinkChecks links;
    private final Tags tags;
    private final Clock clock;

    ContactChecks(LinkChecks links, Tags tags, Clock clock) {
        this.tags = tags;
        this.links = links;
        this.clock = clock;
    }

    /** Rows ready to be written, but for the ids that only the writer knows. */
    record Checked(
            ContactRecord contact,
            List<ContactPointRecord> points,
            List<ContactPartyRecord> links) {}

    /**
     * The rows of a form.
     *
     * @param before the person as he is; null: a new one
     */
    Checked rows(ContactForm form, @Nullable Contact before, Action action) {
        var errors = new Errors("contacts.wrong");
        var reading = new Reading(errors);
        var checked =
                new Checked(
                        reading.contact(form, before),
                        reading.points(form),
                        links.rows(form.parties(), before, action, errors));
        errors.throwIfAny();
        return checked;
    }

    private final class Reading {
        private final Errors errors;

        Reading(Errors errors) {
            this.errors = errors;
        }

        ContactRecord contact(ContactForm form, @Nullable Contact before) {
            var row = new ContactRecord();
            row.setGivenName(line("givenName", form.givenName(), 100));
            row.setMiddleName(line("middleName", form.middleName(), 100));
            row.setFamilyName(line("familyName", form.familyName(), 100));
            errors.addUnless(
                    row.getGivenName() != null || row.getFamilyName() != null, "givenName", "name");
            row.setGender(choice("gender", form.gender(), Gender.class));
            row.setGreeting(line("greeting", form.greeting(), 200));
            row.setLanguage(language(form.language()));
            row.setBirthday(birthday(form.birthday()));
            row.setPreferredChannel(
                    choice("preferredChannel", form.preferredChannel(), Channel.class));
            row.setPreferredHours(line("preferredHours", form.preferredHours(), 100));
            row.setDoNotCall(form.doNotCall());
            row.setLawfulBasis(choice("lawfulBasis", form.lawfulBasis(), LawfulBasis.class));
            var had =
                    before == null
                            ? List.<Integer>of()
                            : before.tags().stream().map(Tag::id).toList();
            row.setTagIds(tags.read(form.tags(), had, errors::add));
            row.setDescription(within("description", Clean.text(form.description()), 10_000));
            return row;
        }

        List<ContactPointRecord> points(ContactForm form) {
            var rows = new ArrayList<ContactPointRecord>();
            add(Means.PHONE, form.phones(), rows);
            add(Means.EMAIL, form.emails(), rows);
            return rows;
        }

        private void add(Means means, List<ReachedBy> typed, List<ContactPointRecord> rows) {
            var read = ReachChecks.read(means, typed, "BG", errors::add);
            for (int at = 0; at < read.size(); at++) {
                var point = read.get(at);
                var row = new ContactPointRecord();
                row.setMedium(means.name());
                row.setN((short) at);
                row.setKind(point.kind());
                row.setValue(point.value());
                row.setMain(point.main());
                row.setOptOut(point.optOut());
                row.setInvalid(point.invalid());
                rows.add(row);
            }
        }

        private @Nullable String language(String typed) {
            var code = Clean.line(typed);
            errors.addUnless(
                    code == null || LANGUAGES.contains(code.toLowerCase(Locale.ROOT)),
                    "language",
                    "choice");
            return code == null ? null : code.toLowerCase(Locale.ROOT);
        }

        private @Nullable LocalDate birthday(String typed) {
            var day = date("birthday", typed, errors);
            errors.addUnless(
                    day == null || !day.isBefore(OLDEST) && !day.isAfter(LocalDate.now(clock)),
                    "birthday",
                    "birthday");
            return day;
        }

        private @Nullable String line(String field, String typed, int most) {
            return within(field, Clean.line(typed), most);
        }

        private @Nullable String within(String field, @Nullable String text, int most) {
            errors.addUnless(text == null || text.length() <= most, field, "long", most);
            return text;
        }

        private @Nullable String choice(
                String field, String typed, Class<? extends Enum<?>> choices) {
            return ContactChecks.choice(field, typed, choices, errors);
        }
    }

    /** The name of a constant, null when none was chosen. */
    static @Nullable String choice(
            String field, String typed, Class<? extends Enum<?>> choices, Errors errors) {
        var text = Clean.line(typed);
        if (text == null) {
            return null;
        }
        var name = text.toUpperCase(Locale.ROOT);
        boolean known =
                Arrays.stream(choices.getEnumConstants()).anyMatch(c -> c.name().equals(name));
        errors.addUnless(known, field, "choice");
        return known ? name : null;
    }

    static @Nullable LocalDate date(String field, String typed, Errors errors) {
        var text = Clean.line(typed);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            errors.add(field, "date");
            return null;
        }
    }
}
