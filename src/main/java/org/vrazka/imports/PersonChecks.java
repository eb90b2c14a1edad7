package org.vrazka.imports;

import org.jspecify.annotations.Nullable;
import org.vrazka.imports.LineChecks.Broken;
import org.vrazka.parties.Email;
import org.vrazka.parties.Phone;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes one row about a person what the staged table wants. */
class PersonChecks {
    private static final List<String> PHONES =
            List.of("mobile", "phone", "phone2", "homePhone", "fax");
    private static final List<String> EMAILS = List.of("email", "email2", "email3");

    /** How Google writes several values into one cell. */
    private static final String SEVERAL = " ::: ";

    private final Map<String, Integer> places;
    private final @Nullable String[] values;

    PersonChecks(Map<String, Integer> places, @Nullable String[] values) {
        this.places = places;
        this.values = values;
    }

    @Nullable Broken problem() {
        name();
        if (get("givenName") == null && get("familyName") == null) {
            return new Broken("fullName", "required", "");
        }
        spread(PHONES);
        spread(EMAILS);
        for (var field : PHONES) {
            var typed = get(field);
            var phone = typed == null ? null : Phone.read(typed, "BG").orElse(null);
            if (typed != null && phone == null) {
                return new Broken(field, "phone", typed);
            }
            set(field, phone == null ? null : phone.e164());
        }
        for (var field : EMAILS) {
            var typed = get(field);
            if (typed != null && !Email.isWellFormed(typed)) {
                return new Broken(field, "email", typed);
            }
        }
        set("gender", gender(get("gender")));
        set("language", language(get("language")));
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

    /** Further values of a cell go to fields of their kind that are free. */
    private void spread(List<String> fields) {
        var all =
                fields.stream()
                        .map(this::get)
                        .filter(Objects::nonNull)
                        .filter(cell -> cell.contains(SEVERAL))
                        .flatMap(cell -> Stream.of(cell.split(SEVERAL)).skip(1))
                        .map(String::strip)
                        .toList();
        for (var field : fields) {
            var cell = get(field);
            if (cell != null && cell.contains(SEVERAL)) {
                set(field, cell.substring(0, cell.indexOf(SEVERAL)).strip());
            }
        }
        var free = fields.stream().filter(field -> get(field) == null).toList();
        for (int i = 0; i < all.size() && i < free.size(); i++) {
            set(free.get(i), all.get(i));
        }
    }

    private static @Nullable String gender(@Nullable String typed) {
        return switch (typed == null ? "" : typed.toLowerCase(Locale.ROOT)) {
            case "m", "male", "man", "м", "мъж", "мъжки" -> "MALE";
            case "f", "female", "woman", "ж", "жена", "женски" -> "FEMALE";
            default -> null;
        };
    }

    private static @Nullable String language(@Nullable String typed) {
        var code = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        return switch (code) {
            case "bulgarian", "български" -> "bg";
            case "english", "английски" -> "en";
            default -> code.matches("[a-z]{2}([-_].*)?") ? code.substring(0, 2) : null;
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
                    Stream.of("email", "mobile", "phone", "party")
                            .map(this::get)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse("");
            set("externalId", (name + " " + reached).strip().toLowerCase(Locale.ROOT));
        }
    }

    private @Nullable String get(String field) {
        return values[place(field)];
    }

    private void set(String field, @Nullable String value) {
        values[place(field)] = value;
    }

    private int place(String field) {
        return Objects.requireNonNull(places.get(field), field);
    }
}
