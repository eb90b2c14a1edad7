package org.vrazka.parties;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A counterparty that was found, with what tells it from others of the same name.
 *
 * @param regionId of its place, if a list knows it
 */
public record PartyHit(
        UUID id,
        String name,
        @Nullable String eik,
        @Nullable Integer regionId,
        @Nullable String regionText) {}
