package org.vrazka.records.views;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A list's state under a name.
 *
 * @param list the name of the kind of record
 * @param state filter, search, sort and columns, as they stand in the list's address
 * @param owner the name of whoever made it
 * @param own whether that is who asks
 * @param opens whether the list opens with it for who asks
 */
public record SavedView(
        UUID id,
        String list,
        String name,
        String state,
        Shared shared,
        UUID ownerId,
        @Nullable String owner,
        int version,
        boolean own,
        boolean opens) {
    /** The list in this state. */
    public String address() {
        return "/" + list + "?view=" + id + (state.isEmpty() ? "" : "&" + state);
    }
}
