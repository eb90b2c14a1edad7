package org.vrazka.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.Statements;
import org.vrazka.identity.ReadyRole;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.shell.PaletteSource.Hit;

import java.util.List;

@DatabaseTest
class OrderSearchTest {
    @Autowired OrderSearch search;
    @Autowired OrderFixture orders;
    @Autowired PartyFixture parties;
    @Autowired UserFixture given;
    @Autowired Statements statements;
    @Autowired DSLContext db;

    @BeforeEach
    void documents() {
        given.company();
        var mine = given.manager();
        given.act(mine);
        var own = parties.customer("Наша", mine.id());
        var foreign = parties.customer("Чужда", given.user("Друг", ReadyRole.SALES_MANAGER).id());
        orders.order(own, "2026-03-05").number("2026-001").line("1", "1").save();
        orders.order(own, "2026-03-06").number("INV_02").line("1", "1").save();
        orders.order(foreign, "2026-03-07").number("2026-003").line("1", "1").save();
    }

    @Test
    void findsByTheBeginningOfANumber() {
        assertThat(found("2026")).containsExactly("2026-001");
        assertThat(found("inv_0")).containsExactly("INV_02");
        assertThat(found("invx0")).isEmpty();
        assertThat(found("026")).isEmpty();
    }

    @Test
    void findsNothingThatOneMayNotSee() {
        assertThat(found("2026-003")).isEmpty();
    }

    @Test
    void reachesFewAmongManyByTheIndexOfNumbers() throws Exception {
        db.execute(
                """
                insert into orders.sales_order (id, number, ordered_on, party_id, currency, state, total, lines)
                select gen_random_uuid(), 'N-' || i, date '2026-01-01', ?::uuid, 'EUR', 'COMPLETED', i, 1
                from generate_series(1, 20000) i
                """,
                parties.customer("С много документи"));
        db.execute("analyze orders.sales_order");
        given.act(given.admin());
        var asked = statements.inlined(() -> found("n-1999")).getLast();

        var plan = String.join("\n", db.fetch("explain " + asked).getValues(0, String.class));
        assertThat(plan).contains("sales_order_number").doesNotContain("Seq Scan on sales_order");
    }

    private List<String> found(String typed) {
        return search.find(typed, 6).stream().map(Hit::title).toList();
    }
}
