package org.vrazka.audit;

import static org.vrazka.audit.db.Tables.EVENT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Origin;
import org.vrazka.identity.SecurityEvent;
import org.vrazka.identity.User;
import org.vrazka.shared.Ids;

import java.time.Clock;
import java.util.UUID;

/** Keeps every event in the transaction that made it; the database seals it at commit. */
@Component
class AuditLog {
    private final DSLContext db;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final TransactionTemplate within;
    private final TransactionTemplate apart;

    AuditLog(
            DSLContext db,
            CurrentUser currentUser,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.currentUser = currentUser;
        this.clock = clock;
        this.within = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void keep(SecurityEvent event) {
        var transaction = event.what().isFailure() ? apart : within;
        transaction.executeWithoutResult(status -> insert(event));
    }

    private void insert(SecurityEvent event) {
        var origin = Origin.current();
        db.insertInto(EVENT)
                .set(EVENT.ID, Ids.next())
                .set(EVENT.AT, clock.instant())
                .set(EVENT.WHAT, event.what().name())
                .set(EVENT.USER_ID, event.who() != null ? event.who() : asking(origin))
                .set(EVENT.FOR_ID, event.forWhom())
                .set(EVENT.KIND, event.kind() == null ? null : event.kind().name())
                .set(EVENT.ABOUT_ID, event.about())
                .set(EVENT.NOTE, event.note())
                .set(EVENT.ROWS, event.rows())
                .set(EVENT.ADDRESS, origin.address())
                .set(EVENT.BROWSER, origin.browser())
                .set(EVENT.TOKEN, origin.token())
                .execute();
    }

    private @Nullable UUID asking(Origin origin) {
        return origin.user() != null
                ? origin.user()
                : currentUser.find().map(User::id).orElse(null);
    }
}
