package org.vrazka.records.files;

import static org.jooq.impl.DSL.select;
import static org.vrazka.records.db.Tables.CHANGE;
import static org.vrazka.records.db.Tables.FILE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vrazka.records.RecordErased;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Files go with their record: when it is deleted for good, and when a person is erased. */
@Component
public class FileRemains {
    private final DSLContext db;

    FileRemains(DSLContext db) {
        this.db = db;
    }

    @EventListener
    void forget(RecordErased erased) {
        remove(List.of(erased.id()));
    }

    /** All files of these records, with what their history said. */
    public void remove(Collection<UUID> records) {
        delete(FILE.RECORD_ID.in(records));
    }

    /**
     * Those that were thrown away before an instant.
     *
     * @return how many there were, at most so many
     */
    public int removeDeleted(Instant before, int most) {
        var files =
                db.select(FILE.ID)
                        .from(FILE)
                        .where(FILE.DELETED_AT.le(before))
                        .orderBy(FILE.DELETED_AT, FILE.ID)
                        .limit(most)
                        .forUpdate()
                        .skipLocked()
                        .fetch(FILE.ID);
        delete(FILE.ID.in(files));
        return files.size();
    }

    private void delete(Condition which) {
        var files = select(FILE.ID).from(FILE).where(which);
        db.deleteFrom(CHANGE).where(CHANGE.RECORD_ID.in(files)).execute();
        db.deleteFrom(FILE).where(which).execute();
    }
}
