package org.vrazka.imports;

import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;

/** What the columns of a kind of file mean, kept under a name. */
public record Mapping(
        UUID id,
        String name,
        ImportKind kind,
        Settings settings,
        String createdBy,
        Instant changedAt) {
    /** The longest name. */
    public static final int LONGEST = 80;

    /** Whether a file has all the headings that mean something here. */
    public boolean fits(Settings file) {
        var headers = new HashSet<String>();
        file.columns().forEach(column -> headers.add(column.header()));
        return settings.columns().stream()
                .filter(column -> column.field() != null)
                .allMatch(column -> headers.contains(column.header()));
    }

    public long columns() {
        return settings.columns().stream().filter(column -> column.field() != null).count();
    }
}
