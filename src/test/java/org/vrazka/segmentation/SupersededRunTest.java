package org.vrazka.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.segmentation.db.Tables.CELL;
import static org.vrazka.segmentation.db.Tables.RESULT;
import static org.vrazka.segmentation.db.Tables.RUN;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.BrowserTest;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.OrderFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Turn;
import org.vrazka.shared.Turns;

import java.sql.Connection;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/** The scheduler's worker stands still in the middle, at a lock, until another takes the turn. */
@BrowserTest
@Timeout(120)
class SupersededRunTest {
    @Autowired DSLContext db;
    @Autowired DataSource database;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired OrderFixture orders;
    @Autowired SegmentationFixture segmentations;
    @Autowired Runs runs;
    @Autowired Computation computation;
    @Autowired Turns turns;
    UUID definition;

    @BeforeEach
    void given() {
        users.company();
        users.act(users.admin());
        orders.order(parties.customer("Клиент"), "2026-02-10").line("1", "100").save();
        definition = segmentations.defined("ABC", "2026-01-01", "2026-03-31");
    }

    @Test
    void leavesNothingOfWhatItStillComputes() throws Exception {
        try (var lock = lock("parties.party_list")) {
            var run = runs.start(definition);
            awaitWorker();

            taking(run).get(20, TimeUnit.SECONDS);
            lock.commit();
            awaitEnd(run);

            assertThatIsUntouched(run);
        }
    }

    @Test
    void leavesNoTableBehind() throws Exception {
        try (var lock = lock("segmentation.result")) {
            var run = runs.start(definition);
            awaitWorker();

            taking(run).get(20, TimeUnit.SECONDS);
            lock.commit();
            awaitEnd(run);

            assertThatIsUntouched(run);
        }
    }

    @Test
    void isNotBegunWhenItIsGone() {
        var gone = Ids.next();

        computation.perform(gone);

        assertThat(db.fetchExists(DSL.table("shared.turn"), DSL.condition("work = {0}", gone)))
                .isFalse();
    }

    private Connection lock(String table) throws Exception {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in access exclusive mode");
        }
        return connection;
    }

    private CompletableFuture<Turn> taking(UUID run) {
        return CompletableFuture.supplyAsync(() -> turns.take(run));
    }

    private void awaitWorker() throws InterruptedException {
        while (!db.fetchExists(
                DSL.table("pg_locks"),
                DSL.condition(
                        "not granted and relation is not null and pid <> pg_backend_pid()"))) {
            Thread.sleep(20);
        }
    }

    private void awaitEnd(UUID run) throws InterruptedException {
        while (db.fetchExists(
                DSL.table("shared.scheduled_tasks"),
                DSL.condition("task_instance = {0}", run.toString()))) {
            Thread.sleep(20);
        }
    }

    private void assertThatIsUntouched(UUID id) {
        var run = db.fetchSingle(RUN, RUN.ID.eq(id));
        assertThat(run.getState()).isEqualTo("RUNNING");
        assertThat(run.getCompany()).isNull();
        assertThat(db.fetchCount(RESULT, RESULT.RUN_KEY.eq(run.getKey()))).isZero();
        assertThat(db.fetchCount(CELL, CELL.RUN_KEY.eq(run.getKey()))).isZero();
        assertThat(db.fetchValue("select to_regclass(?)", "segmentation.result_" + run.getKey()))
                .isNull();
    }
}
