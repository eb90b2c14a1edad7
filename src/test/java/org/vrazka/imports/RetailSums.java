package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** What the retail file comes to, to the cent, as it was computed apart from our code. */
final class RetailSums {
    private static final JsonNode EXPECTED =
            JsonMapper.builder()
                    .build()
                    .readTree(Path.of("src/test/resources/data/retail/expected.json").toFile());

    private RetailSums() {}

    static void assertNothingLeft(DSLContext db) {
        for (var table :
                List.of(
                        "orders.sales_order",
                        "orders.order_line",
                        "orders.sale",
                        "orders.party_month",
                        "parties.party",
                        "parties.party_list",
                        "products.product",
                        "records.external_id")) {
            assertThat(db.fetchCount(DSL.table(table))).as(table).isZero();
        }
        assertNoStaging(db);
    }

    static void assertNoStaging(DSLContext db) {
        assertThat(
                        db.fetch(
                                        "select tablename from pg_tables where schemaname ="
                                                + " 'imports' and tablename ~ '[0-9a-f]{32}'")
                                .getValues(0))
                .isEmpty();
    }

    static void assertFound(DSLContext db) {
        var totals = EXPECTED.get("totals");
        assertThat(money(db, "select sum(amount) from orders.sale where effect = 'SALE'"))
                .isEqualTo(totals.get("gross").asString());
        assertThat(money(db, "select sum(amount) from orders.sale where effect = 'RETURN'"))
                .isEqualTo(totals.get("cancelled").asString());
        assertThat(
                        money(
                                db,
                                "select sum(amount) from orders.sale where effect = 'SALE' and"
                                        + " party_key is not null"))
                .isEqualTo(totals.get("gross_with_customer").asString());
        assertThat(number(db, "select count(*) from orders.sales_order where document = 'ORDER'"))
                .isEqualTo(totals.get("orders").asLong());
        assertThat(number(db, "select count(*) from orders.sales_order where document = 'RETURN'"))
                .isEqualTo(totals.get("cancelled_invoices").asLong());
        assertThat(
                        number(
                                db,
                                "select count(*) from orders.order_line l join orders.sales_order o"
                                        + " on o.key = l.order_key where document = 'ORDER'"))
                .isEqualTo(totals.get("sale_lines").asLong());
        assertThat(
                        number(
                                db,
                                "select count(distinct party_key) from orders.sale where effect ="
                                        + " 'SALE'"))
                .isEqualTo(totals.get("customers").asLong());
        assertGroups(db, "country", "by_country");
        assertGroups(db, "to_char(day, 'YYYY-MM')", "by_month");
    }

    private static void assertGroups(DSLContext db, String by, String name) {
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

    private static String money(DSLContext db, String sql) {
        return cents((BigDecimal) db.fetchValue(sql));
    }

    private static String cents(BigDecimal amount) {
        return (amount == null ? BigDecimal.ZERO : amount)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static long number(DSLContext db, String sql) {
        return ((Number) db.fetchValue(sql)).longValue();
    }
}
