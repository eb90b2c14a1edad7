package org.vrazka.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrazka.DatabaseTest;
import org.vrazka.shared.Ids;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Two returns of one order that truly change side by side; cleans up after itself. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Timeout(60)
class CreditConcurrencyTest {
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transaction;
    final UUID order = Ids.next();

    @AfterEach
    void cleanUp() {
        db.execute("delete from orders.sales_order where origin_id = {0}", val(order));
        db.execute("delete from orders.sales_order where id = {0}", val(order));
    }

    @Test
    void losesNeitherOfTwoReturnsThatChangeAtOnce() {
        add(order, "ORDER", "100", null);
        var first = add(Ids.next(), "RETURN", "30", order);
        var second = add(Ids.next(), "RETURN", "20", order);
        assertThat(credited()).isEqualByComparingTo("50");

        var beside =
                transaction.execute(t -> {
                    total(first, "40");
                    var other = CompletableFuture.runAsync(() -> total(second, "25"));
                    var end = Instant.now().plusSeconds(20);
                    while (!isWaitedFor()) {
                        assertThat(Instant.now()).as("somebody waits").isBefore(end);
                    }
                    return other;
                });
        beside.join();

        assertThat(credited()).isEqualByComparingTo("65");
    }

    private boolean isWaitedFor() {
        return (boolean)
                db.fetchValue(
                        "select exists (select from pg_locks w where not w.granted and"
                                + " pg_backend_pid() = any (pg_blocking_pids(w.pid)))");
    }

    private UUID add(UUID id, String document, String total, @Nullable UUID origin) {
        db.execute(
                """
                insert into orders.sales_order (id, document, ordered_on, currency, state, total, origin_id)
                values ({0}, {1}, '2026-03-01', 'EUR', 'COMPLETED', {2}, {3})
                """,
                val(id), val(document), val(new BigDecimal(total)), val(origin, UUID.class));
        return id;
    }

    private void total(UUID id, String total) {
        db.execute(
                "update orders.sales_order set total = {0} where id = {1}",
                val(new BigDecimal(total)), val(id));
    }

    private BigDecimal credited() {
        return (BigDecimal)
                db.fetchValue("select credited from orders.sales_order where id = {0}", val(order));
    }
}
