package org.vrazka.letters;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** A letter as the administrator sees it: whether it went, and what the server said. */
public record Letter(
        UUID id,
        String recipient,
        String subject,
        String state,
        int tries,
        @Nullable String answer,
        Instant madeAt) {}
