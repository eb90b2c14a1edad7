package org.vrazka.backup;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** A backup as its page shows it; the sizes are known when it is finished. */
public record Backup(
        UUID id,
        Instant startedAt,
        @Nullable Instant finishedAt,
        boolean failed,
        String file,
        @Nullable Long bytes,
        @Nullable Long rows) {
    public boolean isGoingOn() {
        return finishedAt == null && !failed;
    }

    public String state() {
        return failed ? "failed" : finishedAt == null ? "goingOn" : "done";
    }

    public @Nullable Long megabytes() {
        return bytes == null ? null : Math.max(1, bytes / 1_000_000);
    }
}
