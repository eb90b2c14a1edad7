package org.vrazka.audit;

import static org.vrazka.audit.db.Tables.EVENT;

import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vrazka.identity.PersonErased;
import org.vrazka.identity.PersonalDataSource;
import org.vrazka.records.history.History;

import java.util.List;
import java.util.UUID;

/**
 * The traces of a user in log and history: his events go into his export; his former names and
 * addresses go out of the history when he is erased. The log holds ids only, and stays.
 */
@Component
class UserTraces implements PersonalDataSource {
    private final DSLContext db;
    private final History history;

    UserTraces(DSLContext db, History history) {
        this.db = db;
        this.history = history;
    }

    @Override
    public String part() {
        return "events";
    }

    @Override
    public Object of(UUID user) {
        return db.select(
                        EVENT.AT,
                        EVENT.WHAT,
                        EVENT.KIND,
                        EVENT.NOTE,
                        EVENT.ADDRESS,
                        EVENT.BROWSER,
                        EVENT.TOKEN)
                .from(EVENT)
                .where(EVENT.USER_ID.eq(user))
                .orderBy(EVENT.AT)
                .fetchMaps();
    }

    @EventListener
    void forget(PersonErased erased) {
        history.scrub("identity.user_account", erased.user(), List.of("name", "email"));
    }
}
