package org.vrazka.secondfactor;

import java.time.Instant;
import java.util.UUID;

/** A passkey as its owner sees it in his list. */
public record Passkey(UUID id, String name, Instant madeAt, Instant usedAt) {}
