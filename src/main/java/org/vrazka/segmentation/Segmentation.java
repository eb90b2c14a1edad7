package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Schedule;

import java.time.Instant;
import java.util.UUID;

/**
 * A saved definition of who is classed and by what.
 *
 * @param official its classes are the ones on the cards of customers
 * @param next when it is computed by itself; null: never
 */
public record Segmentation(
        UUID id,
        String name,
        boolean official,
        Rules rules,
        Schedule schedule,
        @Nullable Instant next,
        int version) {}
