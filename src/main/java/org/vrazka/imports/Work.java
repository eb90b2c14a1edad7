package org.vrazka.imports;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is special about importing one kind: its staging tables, checks, and the order of writing.
 */
interface Work {
    /** Makes the tables, empty. */
    void prepare(Job job);

    /** The table that the rows of the file go to, by COPY. */
    String target(Job job);

    /** Fields of the kind that the table has. */
    List<ImportField> fields(Job job);

    /**
     * After the rows are in: finds what they refer to, rejects what cannot be, says what each would
     * do.
     */
    void check(Job job);

    Counts count(Job job);

    /** How many steps the run has; they are counted from 1. */
    long steps(Job job);

    /** Before the first step that this worker does. */
    void begin(Job job);

    /** Writes a chunk of steps and returns the last one done; runs inside a transaction. */
    long write(Job job, long after);

    /** The chunks after this step that may be written side by side, if any may. */
    default Optional<SideBySide> sideBySide(Job job, long after) {
        return Optional.empty();
    }

    /**
     * Chunks that may be written side by side.
     *
     * @param until their last step
     */
    record SideBySide(long until, Writing writing) {
        /** How one of them is written. */
        interface Writing {
            /**
             * @param inOrder waits for the chunks before it; done before anything is written that
             *     they write too
             */
            void write(long after, long to, Runnable inOrder);
        }
    }

    /** Takes a chunk back; returns the key to go on after, or null at the end. */
    @Nullable Long takeBack(UUID importId, long after);
}
