package org.vrazka.duplicates;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * Two counterparties that became one.
 *
 * @param winner the one that stayed
 * @param loser the one that leads to it now
 * @param undoneAt when they became two again
 */
public record Merge(
        UUID id,
        UUID winner,
        String winnerName,
        UUID loser,
        String loserName,
        Instant mergedAt,
        @Nullable String mergedBy,
        @Nullable Instant undoneAt) {}
