package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.DatabaseTest;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Chunks of documents: one that fails is tried again, and what stood before it stands once. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ChunksTest {
    private static final int ORDERS = 4 * DocumentSteps.CHUNK + 1;
    private static final int CUSTOMERS = 37;

    @Autowired DSLContext db;
    @Autowired ImportFixture imports;

    @AfterEach
    void clear() {
        db.execute("drop trigger if exists stumble on orders.sales_order");
        db.execute("drop function if exists orders.stumble()");
        db.execute("drop sequence if exists orders.stumbles");
        imports.clear();
    }

    @Test
    void writeEachDocumentOnceThoughOneFailsFirst() {
        int inTheThirdChunk = 2 * DocumentSteps.CHUNK + 7;
        failOnce("%06d".formatted(inTheThirdChunk));

        var done = imports.run(imports.firm("EUR"), file(), ImportFixture.plan(ImportKind.ORDERS));

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

    private long count(String table) {
        return (long) db.fetchValue("select count(*) from " + table);
    }

    private static String file() {
        return IntStream.rangeClosed(1, ORDERS)
                .mapToObj(n ->
                        "%06d,P%d,%d,2026-01-%02d,1.00,K%d"
                                .formatted(n, n % 9, n, 1 + n % 28, n % CUSTOMERS))
                .collect(
                        Collectors.joining(
                                "\n",
                                "InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID\n",
                                "\n"));
    }

    /** What a sequence counts stays counted when a transaction is rolled back. */
    private void failOnce(String number) {
        db.execute("create sequence orders.stumbles");
        db.execute(
                """
                create function orders.stumble() returns trigger language plpgsql as $$
                begin
                    if new.number = '%s' and nextval('orders.stumbles') = 1 then
                        raise exception 'stumbled';
                    end if;
                    return new;
                end $$
                """
                        .formatted(number));
        db.execute(
                """
                create trigger stumble before insert on orders.sales_order
                for each row execute function orders.stumble()
                """);
    }
}
