package org.vrazka.imports;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a file of a kind must tell. */
final class NeededFields {
    private NeededFields() {}

    /** The needed fields that no column fills. */
    static List<ImportField> missing(ImportKind kind, List<@Nullable String> fields) {
        var missing =
                new ArrayList<>(
                        kind.fields().stream()
                                .filter(f -> f.required() && !tells(fields, f.name()))
                                .toList());
        if (kind == ImportKind.ORDERS
                && (fields.contains("quantity")
                        || fields.contains("price")
                        || fields.contains("product"))) {
            for (var name : List.of("quantity", "price")) {
                if (!tells(fields, name)) {
                    missing.add(kind.field(name).orElseThrow());
                }
            }
        }
        if (kind == ImportKind.CONTACTS
                && Stream.of("givenName", "familyName", "fullName").noneMatch(fields::contains)) {
            missing.add(kind.field("fullName").orElseThrow());
        }
        if (kind == ImportKind.USERS && !fields.contains("name") && !fields.contains("lastName")) {
            missing.add(kind.field("name").orElseThrow());
        }
        return missing;
    }

    private static boolean tells(List<@Nullable String> fields, String name) {
        return fields.contains(name)
                || name.equals("price") && fields.contains("priceWithVat")
                || name.equals("product") && fields.contains("productName");
    }
}
