package org.vrazka.records.trash;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A record in the trash.
 *
 * @param by who put it there; null: nobody who was signed in
 */
public record Discarded(UUID id, String name, Instant at, @Nullable String by) {}
