package org.vrazka.imports;

import org.jspecify.annotations.Nullable;
import org.vrazka.imports.LineChecks.Broken;
import org.vrazka.parties.Eik;
import org.vrazka.parties.Means;
import org.vrazka.parties.PersonDigits;
import org.vrazka.parties.ReachedBy;
import org.vrazka.parties.TermsForm;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes one row about a person what the staged table wants. */
class PersonChecks {
    private static final List<String> PHONES =
            List.of("mobile", "phone", "phone2", "homePhone", "fax");
    private static final List<String> EMAILS = List.of("email", "email2", "email3");

    /** Groups that Google and old telephones make by themselves. */
    private static final Pattern NO_TAG = Pattern.compile("\\* .*|myContacts|starred");

    private final RowCells row;

    PersonChecks(RowCells row) {
        this.row = row;
    }

    @Nullable Broken problem() {
        name();
        if (row.get("givenName") == null && row.get("familyName") == null) {
            return new Broken("fullName", "required", "");
        }
        PHONES.forEach(field -> reach(field, Means.PHONE, "unknownPhone"));
        EMAILS.forEach(field -> reach(field, Means.EMAIL, "unknownEmail"));
        partyNumber();
        tags();
        row.read("gender", PersonWords::gender, "unknownGender");
        row.read("role", PersonWords::role, "unknownDecisionRole");
        row.read("preferredChannel", PersonWords::channel, "unknownChannel");
        row.read("lawfulBasis", PersonWords::basis, "unknownBasis");
        greeting();
        if ("false".equals(row.get("doNotCall"))) {
            row.set("doNotCall", null);
        }
        consent();
        row.read("language", typed -> TermsForm.languageOf(typed).orElse(null), "unknownLanguage");
        known();
        return null;
    }

    /** A name in one cell: the first word is the given name, the last one the family's. */
    private void name() {
        var full = row.get("fullName");
        if (full == null || row.get("givenName") != null || row.get("familyName") != null) {
            return;
        }
        var words = List.of(full.strip().split("\\s+"));
        row.set("givenName", words.getFirst());
        if (words.size() > 1) {
            row.set("familyName", words.getLast());
        }
        if (words.size() > 2 && row.get("middleName") == null) {
            row.set("middleName", String.join(" ", words.subList(1, words.size() - 1)));
        }
    }

    /** All that can be read, with spaces between them. */
    private void reach(String field, Means means, String code) {
        var cell = row.get(field);
        if (cell != null) {
            var read = new LinkedHashSet<String>();
            for (var one : ReachedBy.several(cell)) {
                means.read(one, "BG").ifPresentOrElse(read::add, () -> row.tell(field, code, one));
            }
            row.set(field, read.isEmpty() ? null : String.join(" ", read));
        }
    }

    /**
     * A person's number in the place of an EIK: no party is known by it, and no notice tells it.
     */
    private void partyNumber() {
        var typed = row.get("partyEik");
        if (typed != null) {
            var number = Eik.of(typed).number();
            boolean persons = PersonDigits.areRight(number);
            row.set("partyEik", persons ? null : number);
            if (persons) {
                row.tell("partyEik", "numberLeftOut", "");
            }
        }
    }

    private void tags() {
        var cell = row.get("tags");
        if (cell != null) {
            var names =
                    ReachedBy.several(cell).stream()
                            .filter(name -> !NO_TAG.matcher(name).matches())
                            .collect(Collectors.joining(", "));
            row.set("tags", names.isEmpty() ? null : names);
        }
    }

    /** A word such as „г-жа“ tells of whom, and how a letter to such a person begins. */
    private void greeting() {
        var typed = row.get("greeting");
        var gender = typed == null ? null : PersonWords.genderOfTitle(typed);
        if (gender != null) {
            row.set("greeting", null);
            if (!row.has("gender")) {
                row.set("gender", gender);
            }
        }
    }

    /** Without its day and what shows it, it is none. */
    private void consent() {
        var said = row.get("consent");
        if (said != null && !(row.has("consentOn") && row.has("consentProof"))) {
            row.set("consent", null);
            row.tell("consent", "consentUnproved", said);
        }
        var day = row.get("consentOn");
        if (said == null && day != null) {
            row.tell("consentOn", "consentToNothing", day);
        }
    }

    /** Who has no number of his own is known by his name and by how he is reached. */
    private void known() {
        if (row.get("externalId") == null) {
            var name =
                    Stream.of(row.get("givenName"), row.get("middleName"), row.get("familyName"))
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(" "));
            var reached =
                    Stream.of(
                                    first(row.get("email")),
                                    first(row.get("mobile")),
                                    first(row.get("phone")),
                                    row.get("party"))
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse("");
            row.set("externalId", (name + " " + reached).strip().toLowerCase(Locale.ROOT));
        }
    }

    private static @Nullable String first(@Nullable String several) {
        return several == null ? null : several.split(" ")[0];
    }
}
