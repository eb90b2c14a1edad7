package org.vrazka.records;

import java.util.UUID;

/**
 * Rows that an import has laid out in a table, and on whose behalf they are to be written.
 *
 * @param table qualified, made by the import with the columns that the owner's door declares
 * @param source the system that the external ids come from
 */
public record Staged(String table, UUID importId, UUID userId, String source) {
    /** Another table of the same import. */
    public Staged of(String other) {
        return new Staged(other, importId, userId, source);
    }
}
