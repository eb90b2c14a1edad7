package org.vrazka.records.views;

import static org.vrazka.records.db.Tables.SAVED_VIEW;
import static org.vrazka.records.db.Tables.VIEW_MAIL;

import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vrazka.identity.PersonErased;
import org.vrazka.identity.PersonalDataSource;

import java.util.UUID;

/** Views as something known of a person: what he kept for himself goes with him. */
@Component
class ViewTraces implements PersonalDataSource {
    private final DSLContext db;

    ViewTraces(DSLContext db) {
        this.db = db;
    }

    @Override
    public String part() {
        return "views";
    }

    @Override
    public Object of(UUID user) {
        return db.select(SAVED_VIEW.LIST, SAVED_VIEW.NAME, SAVED_VIEW.STATE, SAVED_VIEW.CREATED_AT)
                .from(SAVED_VIEW)
                .where(SAVED_VIEW.OWNER_ID.eq(user))
                .orderBy(SAVED_VIEW.CREATED_AT)
                .fetchMaps();
    }

    /** What he shared is the firm's. */
    @EventListener
    void forget(PersonErased erased) {
        db.deleteFrom(VIEW_MAIL).where(VIEW_MAIL.USER_ID.eq(erased.user())).execute();
        db.deleteFrom(SAVED_VIEW)
                .where(SAVED_VIEW.OWNER_ID.eq(erased.user()))
                .and(SAVED_VIEW.SHARED.eq(Shared.PRIVATE.name()))
                .execute();
    }
}
