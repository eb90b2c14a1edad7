package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.support.ServletRequestHandledEvent;
import org.vrazka.DatabaseTest;
import org.vrazka.imports.Work.SideBySide;
import org.vrazka.shared.Turn;
import org.vrazka.shared.Turns;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** How many chunks are written at a time. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class LanesTest {
    private static final long STEPS = 3L * DocumentSteps.CHUNK;
    private static final Duration PAUSE = Duration.ofMillis(300);

    @Autowired DSLContext db;
    @Autowired TransactionTemplate transaction;
    @Autowired Ledger ledger;
    @Autowired Turns turns;
    @Autowired ImportFixture imports;

    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private Bystanders bystanders;
    private Turn turn;

    @BeforeEach
    void begin() {
        bystanders = new Bystanders(Clock.systemUTC());
        var done =
                imports.run(
                        imports.firm("EUR"),
                        "InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice\n"
                                + "1,P,1,2026-01-01,1.00\n",
                        ImportFixture.plan(ImportKind.ORDERS));
        turn = turns.take(done.id());
    }

    @AfterEach
    void clear() {
        imports.clear();
    }

    @Test
    void areTwo() {
        assertThat(write()).isEqualTo(2);
    }

    @Test
    void areOneWhilePagesAreAskedFor() {
        served("/parties", "ada@example.org");
        assertThat(write()).isEqualTo(1);
    }

    @Test
    void areTwoWhileNobodyAsksForMoreThanHowFarItIs() {
        served("/imports/7/progress", "ada@example.org");
        served("/api/v1/imports/7", "ada@example.org");
        served("/health", null);
        assertThat(write()).isEqualTo(2);
    }

    private void served(String url, String user) {
        bystanders.served(
                new ServletRequestHandledEvent(
                        this, url, "127.0.0.1", "GET", "vrazka", null, user, 1));
    }

    /** How many were under way at once. */
    private int write() {
        var lanes = new Lanes(db, transaction, ledger, bystanders);
        assertThat(lanes.write(new SideBySide(STEPS, this::chunk), turn, 0)).isEqualTo(STEPS);
        assertThat(
                        db.fetchValue(
                                "select position from imports.import where id = {0}",
                                DSL.val(turn.work())))
                .isEqualTo(STEPS);
        return most.get();
    }

    private void chunk(long after, long to, Runnable inOrder) {
        most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        // the next one, if it may come, comes meanwhile
        LockSupport.parkNanos(PAUSE.toNanos());
        inOrder.run();
        underWay.decrementAndGet();
    }
}
