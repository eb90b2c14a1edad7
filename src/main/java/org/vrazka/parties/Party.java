package org.vrazka.parties;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A counterparty, whole, as its card and the API show it.
 *
 * @param key what facts carry in place of the id
 * @param regionText the place as it came, when no list knows it
 */
public record Party(
        UUID id,
        int key,
        int version,
        PartyKind kind,
        String name,
        @Nullable String legalName,
        Set<PartyRole> roles,
        @Nullable String eik,
        @Nullable String vatNumber,
        @Nullable Region region,
        @Nullable String regionText,
        @Nullable Market market,
        Reachable reach,
        PartyMore more,
        @Nullable String website,
        @Nullable String address,
        @Nullable UUID managerId,
        @Nullable String managerName,
        @Nullable String description,
        Instant createdAt,
        Instant changedAt,
        PartyStanding standing) {
    /** All that told who the person was is gone: nobody changes it any more. */
    public boolean isErased() {
        return more.erased();
    }

    /** The primary telephone. */
    public @Nullable String phone() {
        return ReachedBy.first(reach.phones());
    }

    /** The primary e-mail. */
    public @Nullable String email() {
        return ReachedBy.first(reach.emails());
    }
}
