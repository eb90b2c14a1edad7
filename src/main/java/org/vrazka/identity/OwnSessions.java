package org.vrazka.identity;

import static org.vrazka.identity.db.Tables.SESSION;
import static org.vrazka.identity.db.Tables.SESSION_ATTRIBUTES;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.shared.NotFound;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The places where the current user is signed in. */
@Service
@Transactional
class OwnSessions {
    private final DSLContext db;
    private final Clock clock;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    OwnSessions(
            DSLContext db, Clock clock, CurrentUser currentUser, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.currentUser = currentUser;
        this.events = events;
    }

    /** All that are open, the one that asks first, then the latest. */
    List<OpenSession> all(String here) {
        var since = attribute(Sessions.SINCE);
        var isHere = DSL.field(SESSION.SESSION_ID.eq(here));
        return db.select(
                        SESSION.PRIMARY_ID,
                        attribute(OpenSession.BROWSER),
                        attribute(OpenSession.ADDRESS),
                        since,
                        SESSION.LAST_ACCESS_TIME,
                        isHere)
                .from(SESSION)
                .where(mine(), since.isNotNull(), SESSION.EXPIRY_TIME.gt(clock.millis()))
                .orderBy(isHere.desc(), SESSION.LAST_ACCESS_TIME.desc())
                .fetch(row ->
                        new OpenSession(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                Instant.parse(row.value4()),
                                Instant.ofEpochMilli(row.value5()),
                                row.value6()));
    }

    void end(String id) {
        if (end(SESSION.PRIMARY_ID.eq(id)) == 0) {
            throw new NotFound("session", id);
        }
    }

    void endOthers(String here) {
        end(SESSION.SESSION_ID.ne(here));
    }

    private int end(Condition which) {
        int ended = db.deleteFrom(SESSION).where(mine(), which).execute();
        if (ended > 0) {
            events.publishEvent(
                    SecurityEvent.of(What.SESSIONS_ENDED)
                            .about(currentUser.get().id())
                            .counting(ended));
        }
        return ended;
    }

    private Condition mine() {
        return SESSION.PRINCIPAL_NAME.eq(currentUser.get().id().toString());
    }

    /** What stands in the session is a text in JSON. */
    private static Field<String> attribute(String name) {
        return DSL.field(
                DSL.select(
                                DSL.field(
                                        "convert_from({0}, 'UTF8')::jsonb #>> '{}'",
                                        String.class, SESSION_ATTRIBUTES.ATTRIBUTE_BYTES))
                        .from(SESSION_ATTRIBUTES)
                        .where(SESSION_ATTRIBUTES.SESSION_PRIMARY_ID.eq(SESSION.PRIMARY_ID))
                        .and(SESSION_ATTRIBUTES.ATTRIBUTE_NAME.eq(name)));
    }
}
