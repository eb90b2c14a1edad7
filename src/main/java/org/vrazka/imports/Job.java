package org.vrazka.imports;

import org.vrazka.records.Staged;

import java.util.UUID;

/** One import as its worker sees it. */
record Job(
        UUID id,
        ImportKind kind,
        UUID userId,
        Settings settings,
        Stage stage,
        String companyCurrency,
        OnExisting onExisting) {
    Staged staged(String table) {
        return new Staged(table, id, userId, settings.source());
    }
}
