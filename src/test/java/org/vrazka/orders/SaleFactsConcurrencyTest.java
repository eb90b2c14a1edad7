package org.vrazka.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.orders.db.Tables.ORDER_LINE;
import static org.vrazka.orders.db.Tables.PARTY_MONTH;
import static org.vrazka.orders.db.Tables.SALE;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.parties.db.Tables.PARTY;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrazka.DatabaseTest;
import org.vrazka.shared.Ids;

import java.util.ArrayList;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Writers that truly commit side by side; cleans up after itself. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class SaleFactsConcurrencyTest {
    private static final int WRITERS = 4;
    private static final int ROUNDS = 25;

    @Autowired DSLContext db;
    @Autowired SaleFacts facts;
    @Autowired OrderFixture given;
    @Autowired TransactionTemplate transaction;

    final ArrayList<UUID> parties = new ArrayList<>();

    @AfterEach
    void cleanUp() {
        var keys =
                DSL.select(SALES_ORDER.KEY)
                        .from(SALES_ORDER)
                        .where(SALES_ORDER.PARTY_ID.in(parties));
        db.deleteFrom(SALE).where(SALE.ORDER_KEY.in(keys)).execute();
        db.deleteFrom(ORDER_LINE).where(ORDER_LINE.ORDER_KEY.in(keys)).execute();
        db.deleteFrom(PARTY_MONTH)
                .where(
                        PARTY_MONTH.PARTY_KEY.in(
                                DSL.select(PARTY.KEY).from(PARTY).where(PARTY.ID.in(parties))))
                .execute();
        db.deleteFrom(SALES_ORDER).where(SALES_ORDER.PARTY_ID.in(parties)).execute();
        db.deleteFrom(PARTY).where(PARTY.ID.in(parties)).execute();
    }

    @Test
    void writersOfTheSameCustomersMonthsLoseNothingAndNeverDeadlock() throws Exception {
        for (int i = 0; i < 3; i++) {
            parties.add(party("Customer " + i));
        }
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var work = new ArrayList<Callable<Void>>();
            for (int w = 0; w < WRITERS; w++) {
                var random = new Random(w);
                work.add(() -> {
                    for (int i = 0; i < ROUNDS; i++) {
                        write(random);
                    }
                    return null;
                });
            }
            for (var done : writers.invokeAll(work)) {
                done.get();
            }
        }

        var orders = DSL.sum(PARTY_MONTH.ORDERS);
        assertThat(db.select(orders).from(PARTY_MONTH).fetchSingle(orders))
                .isEqualByComparingTo("" + WRITERS * ROUNDS * 4);
        var sales = DSL.sum(PARTY_MONTH.SALES);
        assertThat(db.select(sales).from(PARTY_MONTH).fetchSingle(sales))
                .isEqualByComparingTo("" + WRITERS * ROUNDS * 4 * 10);
    }

    /** Four orders in one transaction, their facts made at once, over few customers and months. */
    private void write(Random random) {
        transaction.executeWithoutResult(status -> {
            var keys = new ArrayList<Long>();
            for (int i = 0; i < 4; i++) {
                var party = parties.get(random.nextInt(parties.size()));
                var day = "2026-0%d-15".formatted(1 + random.nextInt(3));
                keys.add(given.order(party, day).line("1", "10").saveOnly());
            }
            facts.rebuild(keys);
        });
    }

    private UUID party(String name) {
        var id = Ids.next();
        db.insertInto(PARTY, PARTY.ID, PARTY.KIND, PARTY.NAME)
                .values(id, "ORGANISATION", name)
                .execute();
        return id;
    }
}
