package org.vrazka.notes;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * Something written down about a counterparty.
 *
 * @param text of any number of lines
 * @param author null: nobody was signed in
 */
public record Note(
        UUID id,
        UUID partyId,
        String text,
        @Nullable String author,
        int version,
        Instant createdAt,
        Instant changedAt) {
    public String href() {
        return "/parties/" + partyId + "/notes/" + id;
    }

    /** Whether it was written again later. */
    public boolean isChanged() {
        return changedAt.isAfter(createdAt);
    }
}
