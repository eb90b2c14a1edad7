package org.vrazka.records.bulk;

import static org.vrazka.records.db.Tables.BULK;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.records.trash.Trash;

import java.time.Clock;

/** Forgets bulk changes that are older than what the trash keeps: nobody takes them back. */
@Component
class OldBulks {
    private final DSLContext db;
    private final Clock clock;

    OldBulks(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Those that a worker is busy with stay. */
    @Transactional
    public void forget() {
        db.deleteFrom(BULK)
                .where(BULK.CREATED_AT.lt(clock.instant().minus(Trash.KEPT)))
                .and(BULK.STATE.in(BulkState.DONE.name(), BulkState.UNDONE.name()))
                .execute();
    }
}
