package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.DatabaseTest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Chunks of documents and of their customers: one that fails is tried again, and what stood before
 * it stands once.
 */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ChunksTest {
    private static final int ORDERS = 4 * DocumentSteps.CHUNK + 1;
    private static final int CUSTOMERS = 37;

    @Autowired DSLContext db;
    @Autowired ImportFixture imports;
    @Autowired Bystanders bystanders;

    @BeforeEach
    void alone() {
        bystanders.last = Instant.MIN;
    }

    @AfterEach
    void clear() {
        db.execute("drop function if exists orders.stumble() cascade");
        db.execute("drop sequence if exists orders.stumbles");
        imports.clear();
    }

    @Test
    void writeEachDocumentOnceThoughOneFailsFirst() {
        int inTheThirdChunk = 2 * DocumentSteps.CHUNK + 7;
        failOnce("orders.sales_order", "number", "%06d".formatted(inTheThirdChunk));

        var done = run(CUSTOMERS);

        assertThat(db.fetchValue("select last_value from orders.stumbles")).isEqualTo(2L);
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(count("orders.sales_order")).isEqualTo(ORDERS);
        assertThat(count("orders.order_line")).isEqualTo(ORDERS);
        assertThat(count("orders.sale")).isEqualTo(ORDERS);
        assertThat((BigDecimal) db.fetchValue("select sum(amount) from orders.sale"))
                .isEqualByComparingTo(new BigDecimal(IntStream.rangeClosed(1, ORDERS).sum()));
        assertThat(db.fetchValue("select sum(sales) from orders.party_month"))
                .isEqualTo(db.fetchValue("select sum(amount) from orders.sale"));
        assertThat(db.fetchValue("select sum(orders) from orders.party_month"))
                .isEqualTo((long) ORDERS);
        assertThat(db.fetchValue("select sum(orders) from parties.party_list"))
                .isEqualTo((long) ORDERS);
    }

    @Test
    void writeEachCustomerOnceThoughOneFailsFirst() {
        int customers = 2 * DocumentSteps.CHUNK + 1;
        failOnce("parties.party", "name", "K%d".formatted(DocumentSteps.CHUNK + 7));

        var done = run(customers);

        assertThat(db.fetchValue("select last_value from orders.stumbles")).isEqualTo(2L);
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(count("parties.party")).isEqualTo(customers);
        assertThat(count("parties.party_list")).isEqualTo(customers);
        assertThat(count("orders.sales_order where party_id is not null")).isEqualTo(ORDERS);
        assertThat(db.fetchValue("select sum(orders) from parties.party_list"))
                .isEqualTo((long) ORDERS);
        assertThat(count("parties.party_list where first_order_on is null")).isZero();
    }

    private Import run(int customers) {
        return imports.run(
                imports.firm("EUR"), file(customers), ImportFixture.plan(ImportKind.ORDERS));
    }

    private long count(String table) {
        return (long) db.fetchValue("select count(*) from " + table);
    }

    private static String file(int customers) {
        return IntStream.rangeClosed(1, ORDERS)
                .mapToObj(n ->
                        "%06d,P%d,%d,2026-01-%02d,1.00,K%d"
                                .formatted(n, n % 9, n, 1 + n % 28, n % customers))
                .collect(
                        Collectors.joining(
                                "\n",
                                "InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID\n",
                                "\n"));
    }

    /** What a sequence counts stays counted when a transaction is rolled back. */
    private void failOnce(String table, String column, String value) {
        db.execute("create sequence orders.stumbles");
        db.execute(
                """
                create function orders.stumble() returns trigger language plpgsql as $$
                begin
                    if new.%s = '%s' and nextval('orders.stumbles') = 1 then
                        raise exception 'stumbled';
                    end if;
                    return new;
                end $$
                """
                        .formatted(column, value));
        db.execute(
                """
                create trigger stumble before insert on %s
                for each row execute function orders.stumble()
                """
                        .formatted(table));
    }
}
