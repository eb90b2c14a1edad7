package org.vrazka.duplicates;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.vrazka.parties.Phone;
import org.vrazka.parties.ReachedBy;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Telephones and e-mails of a form that is being typed, as they are kept. */
final class TypedReach {
    private TypedReach() {}

    static List<String> telephones(@Nullable List<ReachedBy> typed) {
        return filled(typed)
                .flatMap(p -> Phone.read(p, "BG").stream())
                .map(Phone::e164)
                .distinct()
                .toList();
    }

    static List<String> mailboxes(@Nullable List<ReachedBy> typed) {
        return filled(typed).map(e -> e.toLowerCase(Locale.ROOT)).distinct().toList();
    }

    /** A column of such texts as its index has it. */
    static Field<String> indexed(Field<String> text) {
        return text.collate(DSL.collation("C"));
    }

    private static Stream<String> filled(@Nullable List<ReachedBy> rows) {
        return rows == null
                ? Stream.empty()
                : rows.stream()
                        .filter(Objects::nonNull)
                        .map(ReachedBy::value)
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty());
    }
}
