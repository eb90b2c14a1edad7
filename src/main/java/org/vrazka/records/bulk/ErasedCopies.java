package org.vrazka.records.bulk;

import static org.vrazka.records.db.Tables.BULK_ITEM;

import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vrazka.records.RecordErased;
import org.vrazka.records.TextsErased;

/** What a change of many records keeps of a person, to take itself back, goes when he is erased. */
@Component
class ErasedCopies {
    private final DSLContext db;

    ErasedCopies(DSLContext db) {
        this.db = db;
    }

    /** The undo finds another version and leaves him as he is. */
    @EventListener
    void forget(RecordErased erased) {
        db.update(BULK_ITEM)
                .setNull(BULK_ITEM.BEFORE)
                .where(BULK_ITEM.RECORD_ID.eq(erased.id()))
                .execute();
    }

    /** No version is that one: the undo leaves these as they are too. */
    @EventListener
    void forget(TextsErased erased) {
        db.update(BULK_ITEM)
                .setNull(BULK_ITEM.BEFORE)
                .set(BULK_ITEM.VERSION, 0)
                .where(BULK_ITEM.RECORD_ID.in(erased.ids()), BULK_ITEM.BEFORE.isNotNull())
                .execute();
    }
}
