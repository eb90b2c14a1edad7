package org.vrazka.secondfactor;

import static org.vrazka.identity.db.Tables.USER_ROLE;
import static org.vrazka.secondfactor.db.Tables.AUTHENTICATOR;
import static org.vrazka.secondfactor.db.Tables.DEMAND;
import static org.vrazka.secondfactor.db.Tables.PASSKEY;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Scope;
import org.vrazka.identity.SecurityEvent;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.identity.Sessions;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Which roles demand a second factor of who has them. */
@Service
@Transactional
class Demands {
    private final DSLContext db;
    private final Sessions sessions;
    private final Scope scope;
    private final ApplicationEventPublisher events;

    Demands(DSLContext db, Sessions sessions, Scope scope, ApplicationEventPublisher events) {
        this.db = db;
        this.sessions = sessions;
        this.scope = scope;
        this.events = events;
    }

    Set<UUID> roles() {
        return new HashSet<>(db.select(DEMAND.ROLE_ID).from(DEMAND).fetch(DEMAND.ROLE_ID));
    }

    boolean areMadeOn(UUID user) {
        return db.fetchExists(
                db.selectOne()
                        .from(USER_ROLE)
                        .join(DEMAND)
                        .on(DEMAND.ROLE_ID.eq(USER_ROLE.ROLE_ID))
                        .where(USER_ROLE.USER_ID.eq(user)));
    }

    /**
     * Who has no second factor and must have one now is signed out, and asked at the next sign-in.
     */
    void change(Set<UUID> roles) {
        scope.refuseUnlessAdministers();
        db.deleteFrom(DEMAND).execute();
        roles.forEach(role -> db.insertInto(DEMAND).set(DEMAND.ROLE_ID, role).execute());
        db.selectDistinct(USER_ROLE.USER_ID)
                .from(USER_ROLE)
                .join(DEMAND)
                .on(DEMAND.ROLE_ID.eq(USER_ROLE.ROLE_ID))
                .where(
                        USER_ROLE.USER_ID.notIn(
                                db.select(AUTHENTICATOR.USER_ID).from(AUTHENTICATOR)))
                .and(USER_ROLE.USER_ID.notIn(db.select(PASSKEY.USER_ID).from(PASSKEY)))
                .fetch(USER_ROLE.USER_ID)
                .forEach(sessions::endAll);
        events.publishEvent(SecurityEvent.of(What.COMPANY_CHANGED).noting("second factor"));
    }
}
