package org.vrazka.records.history;

import static org.vrazka.records.db.Tables.CHANGE;

import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vrazka.records.ExternalIds;
import org.vrazka.records.RecordErased;
import org.vrazka.records.TextsErased;

import java.util.List;

/** What history and other systems' names tell of a person goes when he is erased. */
@Component
class ErasedTraces {
    private final DSLContext db;
    private final History history;
    private final ExternalIds externalIds;

    ErasedTraces(DSLContext db, History history, ExternalIds externalIds) {
        this.db = db;
        this.history = history;
        this.externalIds = externalIds;
    }

    @EventListener
    void forget(RecordErased erased) {
        db.deleteFrom(CHANGE)
                .where(CHANGE.RECORD_ID.eq(erased.id()), CHANGE.KIND.eq(erased.table()))
                .execute();
        externalIds.remove(erased.kind(), List.of(erased.id()));
    }

    @EventListener
    void forget(TextsErased erased) {
        history.scrub(erased.table(), erased.ids(), erased.columns());
    }
}
