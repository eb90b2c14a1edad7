package org.vrazka.records.history;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What somebody did to a record at once.
 *
 * @param mark the first of its rows
 * @param who null: nobody was signed in
 * @param forWhom for whom a deputy did it
 * @param way null: past the application
 * @param of the name of a record that was merged into this one, to which it was done; null: to this
 *     one
 * @param created the record was made then
 */
public record Entry(
        History.Mark mark,
        @Nullable String who,
        @Nullable String forWhom,
        @Nullable String way,
        @Nullable String of,
        boolean created,
        List<Change> changes) {

    public Instant at() {
        return mark.at();
    }

    /** A field before and after, in words; null: it was empty. */
    public record Change(String label, @Nullable String before, @Nullable String after) {}
}
