package org.vrazka.imports;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrazka.identity.Origin;
import org.vrazka.shared.Turn;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;

/**
 * Writes an import, and takes it back, a transaction for each chunk of its steps. Chunks of new
 * documents are written two at a time: one connection keeps one core.
 */
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
            var beside = work.beside(job, position);
            position =
                    beside.isPresent()
                            ? two(job, work, turn, position, beside.getAsLong())
                            : one(job, work, turn, position, total);
        }
    }

    private long one(Job job, Work work, Turn turn, long after, long total) {
        return transaction.execute(t -> {
            alone(turn);
            lazily();
            long done = Math.min(work.write(job, after), total);
            ledger.reached(turn, done);
            return done;
        });
    }

    /**
     * Documents that one of them has written already, when the other failed and both are tried
     * again, are not written twice: see {@link Work#beside}.
     */
    private long two(Job job, Work work, Turn turn, long first, long second) {
        long done =
                together(
                        () -> besideAnother(job, work, turn, first),
                        () -> besideAnother(job, work, turn, second));
        ledger.reached(turn, done);
        return done;
    }

    private long besideAnother(Job job, Work work, Turn turn, long after) {
        return transaction.execute(t -> {
            turn.hold(db);
            db.execute("select pg_advisory_xact_lock_shared({0})", val(LOCK));
            lazily();
            return work.write(job, after);
        });
    }

    /** Does both to their end, even if one fails, and tells what the second says. */
    private static long together(LongSupplier first, LongSupplier second) {
        var one = begun(first);
        var other = begun(second);
        try {
            CompletableFuture.allOf(one, other).join();
            return other.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static CompletableFuture<Long> begun(LongSupplier work) {
        var origin = Origin.current();
        return CompletableFuture.supplyAsync(
                () -> origin.call(work::getAsLong), Thread::startVirtualThread);
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
