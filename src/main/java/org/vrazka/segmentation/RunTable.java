package org.vrazka.segmentation;

import org.jooq.DSLContext;

/**
 * Where the rows of a run lie: a table of their own, which becomes a part of {@code
 * segmentation.result} when all of them are in. Only then are they put in order for those who look
 * for them, all at once; and it is made by the transaction that fills it, so a run that breaks off
 * leaves nothing.
 */
record RunTable(DSLContext db, int run) {
    void create() {
        db.execute("create table %s (like segmentation.result)".formatted(name()));
    }

    void attach() {
        db.execute("alter table %s add primary key (run_key, party_key)".formatted(name()));
        db.execute("create index on %s (run_key, place, party_key)".formatted(name()));
        db.execute(
                "alter table segmentation.result attach partition %s for values in (%d)"
                        .formatted(name(), run));
        db.execute("analyze " + name()); // else a million rows are taken for a handful
    }

    /** With its schema. */
    String name() {
        return "segmentation.result_" + run;
    }
}
