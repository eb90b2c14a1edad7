package org.vrazka.parties;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/** A customer as somebody types it with tags. */
public final class TaggedParty {
    private TaggedParty() {}

    public static PartyForm of(String name, String tags, @Nullable UUID manager) {
        return new PartyForm(
                "ORGANISATION",
                name,
                null,
                List.of("CUSTOMER"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                manager == null ? null : manager.toString(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                tags,
                null);
    }
}
