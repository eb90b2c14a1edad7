package org.vrazka.imports;

import org.vrazka.records.custom.CustomField;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the columns of a file can fill.
 *
 * @param fields those of the kind, then those that the company has defined
 */
record Targets(ImportKind kind, List<ImportField> fields) {
    static Targets of(ImportKind kind, List<CustomField> own) {
        var fields = new ArrayList<>(kind.fields());
        own.stream().map(ImportField::of).forEach(fields::add);
        return new Targets(kind, List.copyOf(fields));
    }

    /** Where a field stands among all. */
    int place(String name) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no field " + name);
    }

    Optional<ImportField> field(String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** Whether a column fills a field that the company has defined. */
    boolean fillOwn(Settings settings) {
        return fields.stream().anyMatch(f -> f.isOwn() && settings.maps(f.name()));
    }
}
