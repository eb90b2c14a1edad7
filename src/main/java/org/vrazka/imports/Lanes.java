package org.vrazka.imports;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrazka.identity.Origin;
import org.vrazka.imports.Work.SideBySide;
import org.vrazka.shared.Turn;

import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * Writes a few chunks of an import at a time, as one connection leaves half of a small machine
 * idle. They end in the order of their steps, so what is done is told by one number as ever: each
 * waits for the one before it to commit, first thing after its own rows are in. When one fails,
 * those after it do. While others ask for pages, one is written at a time.
 */
@Component
class Lanes {
    /** Held while an import writes: by one that shares with nobody, or by all lanes of one. */
    static final long LOCK = 7_070_070;

    /** On two cores a third one only waits: what 400,000 lines took then was a quarter longer. */
    private static final int LANES = 2;

    private final DSLContext db;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final Bystanders bystanders;

    Lanes(DSLContext db, TransactionTemplate transaction, Ledger ledger, Bystanders bystanders) {
        this.db = db;
        this.transaction = transaction;
        this.ledger = ledger;
        this.bystanders = bystanders;
    }

    /**
     * A chunk under way.
     *
     * @param begun it has its place before the next one
     * @param done it has committed, or failed
     */
    private record Chunk(
            long after, long to, CompletableFuture<Void> begun, CompletableFuture<Void> done) {
        Chunk(long after, long to) {
            this(after, to, new CompletableFuture<>(), new CompletableFuture<>());
        }
    }

    /** Returns the last step done. */
    long write(SideBySide chunks, Turn turn, long from) {
        long until = chunks.until();
        var origin = Origin.current();
        try (var threads = Executors.newFixedThreadPool(LANES)) {
            Executor asNow = task -> threads.execute(() -> origin.run(task));
            var underWay = new ArrayDeque<Chunk>();
            for (long after = from; after < until; after += DocumentSteps.CHUNK) {
                while (underWay.size() >= lanes()) {
                    await(underWay.removeFirst());
                }
                goOn();
                var chunk = new Chunk(after, Math.min(after + DocumentSteps.CHUNK, until));
                start(chunks, turn, chunk, underWay.peekLast(), asNow);
                underWay.add(chunk);
            }
            underWay.forEach(Lanes::await);
        }
        return until;
    }

    /** Who works meanwhile is left one core of two. */
    private int lanes() {
        return bystanders.areThere() ? 1 : LANES;
    }

    /** Of a program that stops, what is not begun is for the next start. */
    private static void goOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new TransientDataAccessResourceException("the program stops");
        }
    }

    private void start(
            SideBySide chunks, Turn turn, Chunk chunk, @Nullable Chunk before, Executor threads) {
        CompletableFuture.runAsync(
                        () ->
                                transaction.executeWithoutResult(
                                        t -> write(chunks, turn, chunk, before)),
                        threads)
                .whenComplete((nothing, failure) -> {
                    chunk.begun.complete(null);
                    if (failure == null) {
                        chunk.done.complete(null);
                    } else {
                        chunk.done.completeExceptionally(failure);
                    }
                });
        chunk.begun.join();
    }

    private void write(SideBySide chunks, Turn turn, Chunk chunk, @Nullable Chunk before) {
        turn.hold(db);
        db.execute("select pg_advisory_xact_lock_shared({0})", val(LOCK));
        db.execute("select pg_advisory_xact_lock({0})", val(place(turn, chunk)));
        chunk.begun.complete(null);
        lazily(db);
        chunks.writing().write(chunk.after, chunk.to, () -> await(turn, before));
        ledger.reached(turn, chunk.to);
    }

    /**
     * Waits in the database first: should two chunks wait for each other after all, it sees that
     * and lets one fail.
     */
    private void await(Turn turn, @Nullable Chunk before) {
        if (before != null) {
            db.execute("select pg_advisory_xact_lock_shared({0})", val(place(turn, before)));
            await(before);
        }
    }

    private static void await(Chunk chunk) {
        try {
            chunk.done.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static long place(Turn turn, Chunk chunk) {
        return turn.work().getLeastSignificantBits() + chunk.to;
    }

    /**
     * A chunk that a crash loses is written again: only the end of the import must be on disk
     * before it is told, and that takes the chunks with it.
     */
    static void lazily(DSLContext db) {
        db.execute("set local synchronous_commit = off");
    }
}
