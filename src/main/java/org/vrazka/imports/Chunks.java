package org.vrazka.imports;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrazka.shared.Turn;

import java.util.UUID;

/** Writes an import, and takes it back, a transaction for each chunk of its steps. */
@Component
class Chunks {
    private static final long LOCK = 7_070_070;

    private final DSLContext db;
    private final TransactionTemplate transaction;
    private final Ledger ledger;

    Chunks(DSLContext db, TransactionTemplate transaction, Ledger ledger) {
        this.db = db;
        this.transaction = transaction;
        this.ledger = ledger;
    }

    /**
     * @param position the last step that is done
     */
    void write(Job job, Work work, Turn turn, long position) {
        long total = work.steps(job);
        transaction.executeWithoutResult(t -> {
            alone(turn);
            work.begin(job);
        });
        while (position < total) {
            position = chunk(job, work, turn, position, total);
        }
    }

    private long chunk(Job job, Work work, Turn turn, long after, long total) {
        return transaction.execute(t -> {
            alone(turn);
            lazily();
            long done = Math.min(work.write(job, after), total);
            ledger.reached(turn, done);
            return done;
        });
    }

    /** Imports write one after another: two that bring the same customer do not meet. */
    private void alone(Turn turn) {
        turn.hold(db);
        db.execute("select pg_advisory_xact_lock({0})", val(LOCK));
    }

    /**
     * A chunk that a crash loses is written again: only the end of the import must be on disk
     * before it is told, and that takes the chunks with it.
     */
    private void lazily() {
        db.execute("set local synchronous_commit = off");
    }

    void takeBack(UUID importId, Work work, Turn turn) {
        Long after = 0L;
        while (after != null) {
            long from = after;
            after =
                    transaction.execute(t -> {
                        alone(turn);
                        return work.takeBack(importId, from);
                    });
        }
    }
}
