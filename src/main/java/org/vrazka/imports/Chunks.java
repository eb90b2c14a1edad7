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
    private final DSLContext db;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final Lanes lanes;

    Chunks(DSLContext db, TransactionTemplate transaction, Ledger ledger, Lanes lanes) {
        this.db = db;
        this.transaction = transaction;
        this.ledger = ledger;
        this.lanes = lanes;
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
            var beside = work.sideBySide(job, position);
            if (beside.isPresent()) {
                position = lanes.write(beside.get(), turn, position);
            } else {
                position = chunk(job, work, turn, position, total);
            }
        }
    }

    private long chunk(Job job, Work work, Turn turn, long after, long total) {
        return transaction.execute(t -> {
            alone(turn);
            Lanes.lazily(db);
            long done = Math.min(work.write(job, after), total);
            ledger.reached(turn, done);
            return done;
        });
    }

    /** Imports write one after another: two that bring the same customer do not meet. */
    private void alone(Turn turn) {
        turn.hold(db);
        db.execute("select pg_advisory_xact_lock({0})", val(Lanes.LOCK));
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
