package org.vrazka.duplicates;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A search for twins among all records of a kind.
 *
 * @param progress percent
 * @param since only what changed since then was compared; null: all
 * @param compared pairs looked at, of which so many were found to be likely twins
 */
public record Search(
        UUID id,
        SearchState state,
        int progress,
        @Nullable Instant since,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Long compared,
        @Nullable Integer found) {}
