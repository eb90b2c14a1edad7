package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.Orders;
import org.vrazka.records.ListQuery;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A trading company from its several files, tied by the numbers that its old system gave. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class NorthwindImportTest {
    private static final Path FOLDER = ImportFixture.DATA.resolve("northwind");
    private static final JsonNode EXPECTED =
            JsonMapper.builder().build().readTree(FOLDER.resolve("expected.json").toFile());

    @Autowired DSLContext db;
    @Autowired ImportFixture given;
    @Autowired UserFixture users;
    @Autowired Orders orders;

    @AfterEach
    void clear() {
        given.clear();
    }

    @Test
    void tiesItsFilesTogetherAndTakesThemBackInTurn() {
        User admin = given.firm("USD");
        var done = new ArrayList<Import>();
        done.add(bring(admin, "customers.csv", ImportKind.PARTIES, "nw"));
        done.add(bring(admin, "suppliers.csv", ImportKind.PARTIES, "nw-suppliers"));
        done.add(bring(admin, "products.csv", ImportKind.PRODUCTS, "nw"));
        done.add(bring(admin, "employees.csv", ImportKind.USERS, "nw"));
        done.add(bring(admin, "orders.csv", ImportKind.ORDERS, "nw"));
        done.add(bring(admin, "order_details.csv", ImportKind.ORDER_LINES, "nw"));

        assertThat(done)
                .allMatch(i -> i.rows().refused() == 0 && i.rows().created() == i.rows().read());
        assertThat(done)
                .extracting(i -> i.rows().created())
                .containsExactly(91L, 29L, 77L, 9L, 830L, 2155L);
        assertThat(number("select count(*) from parties.party where customer")).isEqualTo(91);
        assertThat(number("select count(*) from parties.party where supplier and not customer"))
                .isEqualTo(29);
        assertThat(number("select count(*) from orders.sales_order where state = 'SHIPPING'"))
                .isEqualTo(EXPECTED.get("orders_open").asLong());
        assertThat(found(admin, "delivery==LATE")).isEqualTo(EXPECTED.get("orders_late").asInt());
        assertThat(found(admin, "daysLate=gt=0")).isEqualTo(EXPECTED.get("orders_late").asInt());
        assertThat(found(admin, "delivery=in=(EXPECTED,OVERDUE)"))
                .isEqualTo(EXPECTED.get("orders_open").asInt());
        assertThat(sums("u.name")).isEqualTo(expected("by_employee"));
        assertThat(sums("s.country")).isEqualTo(expected("by_ship_country"));

        var again = bring(admin, "order_details.csv", ImportKind.ORDER_LINES, "nw");
        assertThat(again.rows()).isEqualTo(new Import.Rows(2155, 0, 0, 2155, 0));
        var ordersAgain = bring(admin, "orders.csv", ImportKind.ORDERS, "nw");
        assertThat(ordersAgain.rows()).isEqualTo(new Import.Rows(830, 0, 0, 830, 0));

        Collections.reverse(done);
        assertThat(done).allMatch(i -> given.undo(i.id()).kept() == 0);
        assertThat(number("select count(*) from records.external_id")).isZero();
        assertThat(number("select count(*) from orders.sales_order")).isZero();
        assertThat(number("select count(*) from identity.user_account")).isEqualTo(1);
    }

    private Import bring(User admin, String file, ImportKind kind, String source) {
        var options =
                new Plan.Options(
                        null, null, null, null, null, null, source, null, null, null, null);
        var done =
                given.run(admin, FOLDER.resolve(file), new Plan(kind, null, options, false, false));
        assertThat(done.state())
                .as("%s %s %s", file, done, given.problems(done.id()))
                .isEqualTo(ImportState.DONE);
        return done;
    }

    /** Orders that the list finds. */
    private int found(User admin, String filter) {
        users.act(admin);
        try {
            return orders.count(ListQuery.of(filter));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Map<String, List<String>> sums(String by) {
        var found = new TreeMap<String, List<String>>();
        db.fetch(
                        """
                        select %s as name, count(*) as orders, sum(s.amount) as revenue
                        from orders.sale s join identity.user_account u on u.id = s.manager_id
                        where s.effect = 'SALE' group by 1
                        """
                                .formatted(by))
                .forEach(r ->
                        found.put(
                                r.get("name", String.class),
                                List.of(
                                        r.get("orders", String.class),
                                        r.get("revenue", BigDecimal.class)
                                                .setScale(2, RoundingMode.HALF_UP)
                                                .toPlainString())));
        return found;
    }

    private static Map<String, List<String>> expected(String name) {
        var expected = new TreeMap<String, List<String>>();
        for (var entry : EXPECTED.get(name).properties()) {
            expected.put(
                    entry.getKey(),
                    List.of(
                            entry.getValue().get("orders").asString(),
                            entry.getValue().get("revenue").asString()));
        }
        return expected;
    }

    private long number(String sql) {
        return ((Number) db.fetchValue(sql)).longValue();
    }
}
