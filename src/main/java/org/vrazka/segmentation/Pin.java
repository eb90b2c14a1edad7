package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A class that somebody gave to a customer by hand, in place of the computed one.
 *
 * @param xyz null: the computed one
 * @param until its last day
 * @param by who gave it
 * @param endedAt null: it holds
 * @param endedBy who took it off; null: its days were over
 */
public record Pin(
        AbcClass abc,
        @Nullable XyzClass xyz,
        String reason,
        LocalDate until,
        Instant at,
        @Nullable String by,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {
    boolean holds() {
        return endedAt == null;
    }
}
