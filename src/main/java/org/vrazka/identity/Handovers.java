package org.vrazka.identity;

import static org.vrazka.identity.db.Tables.HANDOVER;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrazka.identity.db.tables.records.HandoverRecord;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Jobs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Records on their way to a colleague. A job moves them, some at a time: nobody waits for a hundred
 * thousand of them, nor for a lock on them, and after a breakdown it goes on with what is left.
 */
@Component
class Handovers {
    private static final int AT_A_TIME = 1_000;

    private final DSLContext db;
    private final List<Belongings> belongings;
    private final Jobs jobs;
    private final TransactionTemplate transaction;

    Handovers(
            DSLContext db,
            List<Belongings> belongings,
            Jobs jobs,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.belongings = belongings;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Part of the caller's transaction. */
    void begin(UUID from, UUID to, UUID by) {
        var id = Ids.next();
        db.insertInto(HANDOVER)
                .set(HANDOVER.ID, id)
                .set(HANDOVER.FROM_ID, from)
                .set(HANDOVER.TO_ID, to)
                .set(HANDOVER.ASKED_BY, by)
                .execute();
        jobs.start(IdentityJobs.HANDOVER.instance(id.toString()).build());
    }

    boolean isGoingOn(UUID from) {
        return db.fetchExists(HANDOVER, HANDOVER.FROM_ID.eq(from));
    }

    /** Moves all that is left; nothing happens when it is over. */
    void finish(UUID id) {
        find(id).ifPresent(found ->
                Origin.by(
                        Way.JOB,
                        found.getAskedBy(),
                        () -> {
                            belongings.forEach(one -> move(one, found));
                            db.deleteFrom(HANDOVER).where(HANDOVER.ID.eq(id)).execute();
                            return null;
                        }));
    }

    private Optional<HandoverRecord> find(UUID id) {
        return db.fetchOptional(HANDOVER, HANDOVER.ID.eq(id));
    }

    private void move(Belongings records, HandoverRecord handover) {
        int moved;
        do {
            moved =
                    transaction.execute(state ->
                            records.handOver(
                                    handover.getFromId(),
                                    handover.getToId(),
                                    handover.getAskedBy(),
                                    AT_A_TIME));
        } while (moved > 0);
    }
}
