package org.vrazka.records;

import org.jooq.DSLContext;

/** Staged rows that must be read one by one, some thousands at a time: a file may have millions. */
public final class StagedBatches {
    private static final int ROWS = 10_000;

    private StagedBatches() {}

    /** What is done with the rows whose n lies between these, both included. */
    public interface Batch {
        void take(long from, long to);
    }

    /**
     * Goes through all rows of a table.
     *
     * @param table with an index on its column n, which counts the rows from 1
     */
    public static void of(DSLContext db, String table, Batch batch) {
        long last =
                db.fetchValue("select coalesce(max(n), 0) from " + table) instanceof Number n
                        ? n.longValue()
                        : 0;
        for (long from = 1; from <= last; from += ROWS) {
            batch.take(from, from + ROWS - 1);
        }
    }
}
