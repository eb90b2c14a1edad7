package org.vrazka.imports;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An import as its pages and the API show it.
 *
 * @param settings null until the file has been read
 * @param position how far the run has come, of {@code total}
 * @param conflicts orders that come back with other content
 * @param records how many new records of each kind
 * @param kept records that undo had to leave
 */
public record Import(
        UUID id,
        ImportKind kind,
        ImportState state,
        String fileName,
        long fileSize,
        Plan plan,
        @Nullable Settings settings,
        long position,
        long total,
        Rows rows,
        long conflicts,
        Map<String, Long> records,
        long kept,
        String createdBy,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** Rows of the file by what they do. */
    public record Rows(long read, long created, long changed, long unchanged, long refused) {}

    /** Whether somebody must say what to do with orders that come back with other content. */
    public boolean needsDecision() {
        return state == ImportState.READY
                && conflicts > 0
                && settings != null
                && settings.onExisting() == OnExisting.ASK;
    }

    public boolean canRun() {
        return state == ImportState.READY;
    }

    public boolean canUndo() {
        return state == ImportState.DONE || state == ImportState.FAILED && position > 0;
    }

    public int percent() {
        return total == 0 ? 0 : (int) Math.min(100, position * 100 / total);
    }
}
