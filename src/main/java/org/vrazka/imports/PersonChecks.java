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
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes one row about a person what the staged table wants. */
class PersonChecks extends RowChecks {
    private static final List<String> PHONES =
            List.of("mobile", "phone", "phone2", "homePhone", "fax");
    private static final List<String> EMAILS = List.of("email", "email2", "email3");

    /** Groups that Google and old telephones make by themselves. */
    private static final Pattern NO_TAG = Pattern.compile("\\* .*|myContacts|starred");

    PersonChecks(Map<String, Integer> places, @Nullable String[] values, Consumer<Broken> notices) {
        super(places, values, notices);
    }

    @Nullable Broken problem() {
        name();
        if (get("givenName") == null && get("familyName") == null) {
            return new Broken("fullName", "required", "");
        }
        PHONES.forEach(field -> reach(field, Means.PHONE, "unknownPhone"));
        EMAILS.forEach(field -> reach(field, Means.EMAIL, "unknownEmail"));
        partyNumber();
        tags();
        read("gender", PersonChecks::gender, "unknownGender");
        read("language", typed -> TermsForm.languageOf(typed).orElse(null), "unknownLanguage");
        known();
        return null;
    }

    /** A name in one cell: the first word is the given name, the last one the family's. */
    private void name() {
        var full = get("fullName");
        if (full == null || get("givenName") != null || get("familyName") != null) {
            return;
        }
        var words = List.of(full.strip().split("\\s+"));
        set("givenName", words.getFirst());
        if (words.size() > 1) {
            set("familyName", words.getLast());
        }
        if (words.size() > 2 && get("middleName") == null) {
            set("middleName", String.join(" ", words.subList(1, words.size() - 1)));
        }
    }

    /** All that can be read, with spaces between them. */
    private void reach(String field, Means means, String code) {
        var cell = get(field);
        if (cell != null) {
            var read = new LinkedHashSet<String>();
            for (var one : ReachedBy.several(cell)) {
                means.read(one, "BG").ifPresentOrElse(read::add, () -> tell(field, code, one));
            }
            set(field, read.isEmpty() ? null : String.join(" ", read));
        }
    }

    /**
     * A person's number in the place of an EIK: no party is known by it, and no notice tells it.
     */
    private void partyNumber() {
        var typed = get("partyEik");
        if (typed != null) {
            var number = Eik.of(typed).number();
            boolean persons = PersonDigits.areRight(number);
            set("partyEik", persons ? null : number);
            if (persons) {
                tell("partyEik", "numberLeftOut", "");
            }
        }
    }

    private void tags() {
        var cell = get("tags");
        if (cell != null) {
            var names =
                    ReachedBy.several(cell).stream()
                            .filter(name -> !NO_TAG.matcher(name).matches())
                            .collect(Collectors.joining(", "));
            set("tags", names.isEmpty() ? null : names);
        }
    }

    private static @Nullable String gender(String typed) {
        return switch (typed.strip().toLowerCase(Locale.ROOT)) {
            case "m", "male", "man", "м", "мъж", "мъжки" -> "MALE";
            case "f", "female", "woman", "ж", "жена", "женски" -> "FEMALE";
            default -> null;
        };
    }

    /** Who has no number of his own is known by his name and by how he is reached. */
    private void known() {
        if (get("externalId") == null) {
            var name =
                    Stream.of(get("givenName"), get("middleName"), get("familyName"))
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(" "));
            var reached =
                    Stream.of(
                                    first(get("email")),
                                    first(get("mobile")),
                                    first(get("phone")),
                                    get("party"))
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse("");
            set("externalId", (name + " " + reached).strip().toLowerCase(Locale.ROOT));
        }
    }

    private static @Nullable String first(@Nullable String several) {
        return several == null ? null : several.split(" ")[0];
    }
}
