package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.User;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.TreeMap;

/** Half a year of a real wholesaler's invoices, compared with sums computed apart from our code. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class RetailImportTest {
    private static final JsonNode EXPECTED =
            JsonMapper.builder()
                    .build()
                    .readTree(Path.of("src/test/resources/data/retail/expected.json").toFile());

    @Autowired DSLContext db;
    @Autowired ImportFixture given;

    @AfterEach
    void clear() {
        given.clear();
    }

    @Test
    void bringsEverySumToTheCentTwiceChangesNothingAndGoesBackWithoutATrace() {
        User admin = given.firm("GBP");
        var done = given.run(admin, ImportFixture.RETAIL, ImportFixture.plan(ImportKind.ORDERS));

        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.rows()).isEqualTo(new Import.Rows(209_029, 207_737, 0, 0, 1_292));
        assertSums();

        var again = given.run(admin, ImportFixture.RETAIL, ImportFixture.plan(ImportKind.ORDERS));
        assertThat(again.state()).isEqualTo(ImportState.DONE);
        assertThat(again.rows()).isEqualTo(new Import.Rows(209_029, 0, 0, 207_737, 1_292));
        assertSums();

        assertThat(given.undo(again.id()).state()).isEqualTo(ImportState.UNDONE);
        assertSums();
        var undone = given.undo(done.id());
        assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
        assertThat(undone.kept()).isZero();
        for (var table :
                new String[] {
                    "orders.sales_order",
                    "orders.order_line",
                    "orders.sale",
                    "orders.party_month",
                    "parties.party",
                    "parties.party_list",
                    "products.product",
                    "records.external_id"
                }) {
            assertThat(number("select count(*) from " + table)).as(table).isZero();
        }
    }

    private void assertSums() {
        var totals = EXPECTED.get("totals");
        assertThat(money("select sum(amount) from orders.sale where effect = 'SALE'"))
                .isEqualTo(totals.get("gross").asString());
        assertThat(money("select sum(amount) from orders.sale where effect = 'RETURN'"))
                .isEqualTo(totals.get("cancelled").asString());
        assertThat(
                        money(
                                "select sum(amount) from orders.sale where effect = 'SALE' and"
                                        + " party_key is not null"))
                .isEqualTo(totals.get("gross_with_customer").asString());
        assertThat(number("select count(*) from orders.sales_order where document = 'ORDER'"))
                .isEqualTo(totals.get("orders").asLong());
        assertThat(number("select count(*) from orders.sales_order where document = 'RETURN'"))
                .isEqualTo(totals.get("cancelled_invoices").asLong());
        assertThat(
                        number(
                                "select count(*) from orders.order_line l join orders.sales_order o"
                                        + " on o.key = l.order_key where document = 'ORDER'"))
                .isEqualTo(totals.get("sale_lines").asLong());
        assertThat(
                        number(
                                "select count(distinct party_key) from orders.sale where effect ="
                                        + " 'SALE'"))
                .isEqualTo(totals.get("customers").asLong());
        assertGroups("country", "by_country");
        assertGroups("to_char(day, 'YYYY-MM')", "by_month");
    }

    private void assertGroups(String by, String name) {
        var found = new TreeMap<String, String>();
        db.fetch(
                        "select "
                                + by
                                + " as name, sum(amount) filter (where effect = 'SALE') as gross,"
                                + " sum(amount) filter (where effect = 'RETURN') as cancelled from"
                                + " orders.sale group by 1")
                .forEach(r ->
                        found.put(
                                r.get("name", String.class),
                                cents(r.get("gross", BigDecimal.class))
                                        + " "
                                        + cents(r.get("cancelled", BigDecimal.class))));
        var expected = new TreeMap<String, String>();
        EXPECTED.get(name)
                .properties()
                .forEach(e ->
                        expected.put(
                                e.getKey(),
                                e.getValue().get("gross").asString()
                                        + " "
                                        + e.getValue().get("cancelled").asString()));
        assertThat(found).isEqualTo(expected);
    }

    private String money(String sql) {
        return cents((BigDecimal) db.fetchValue(sql));
    }

    private static String cents(BigDecimal amount) {
        return (amount == null ? BigDecimal.ZERO : amount)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private long number(String sql) {
        return ((Number) db.fetchValue(sql)).longValue();
    }
}
