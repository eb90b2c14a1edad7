package org.vrazka.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;

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
    public record Rows(long read, long created, long changed, long unchanged, long refused) {
        /** Rows that rules leave out. */
        @JsonIgnore
        public long left() {
            return Math.max(0, read - created - changed - unchanged - refused);
        }
    }

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

    /** What has changed nothing can be forgotten. */
    public boolean canDiscard() {
        return !state.isBusy()
                && (position == 0 || state == ImportState.UNDONE)
                && state != ImportState.DONE;
    }

    /** The step of the wizard, from 1. */
    public int step() {
        return switch (state) {
            case ANALYSING, MAPPING -> settings == null || state == ImportState.MAPPING ? 2 : 3;
            case FAILED -> 2;
            case READY -> 3;
            case RUNNING -> 4;
            case DONE, UNDOING, UNDONE -> 5;
        };
    }

    /** Whether its rows have been counted. */
    public boolean hasFigures() {
        return state != ImportState.FAILED || position > 0;
    }

    /** A run would change nothing. */
    public boolean isIdle() {
        return rows.read() > 0 && rows.unchanged() == rows.read();
    }

    public int percent() {
        return total == 0 ? 0 : (int) Math.min(100, position * 100 / total);
    }
}
