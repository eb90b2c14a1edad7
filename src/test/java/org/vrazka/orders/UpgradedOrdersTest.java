package org.vrazka.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vrazka.shared.postgres.Database;

import java.nio.file.Path;
import java.util.List;

/** Orders from before there were due dates and teams of the day have them, and no history of it. */
class UpgradedOrdersTest {
    private static final String BEFORE = "394";
    private static final String AFTER = "412";

    private static final String ORDERS =
            """
            insert into identity.team (id, name) values (gen_random_uuid(), 'Север'), (gen_random_uuid(), 'Юг');
            insert into identity.user_account (id, email, name, team_id)
            select gen_random_uuid(), name, name, id from identity.team;
            insert into parties.party (id, kind, name, manager_id, payment_days)
            select gen_random_uuid(), 'ORGANISATION', name, id, case name when 'Север' then 14 end from identity.user_account;
            insert into parties.party_site (id, party_id, position, name, payment_days)
            select gen_random_uuid(), id, 0, 'Склад', 7 from parties.party;
            insert into orders.sales_order (id, number, document, ordered_on, party_id, party_key, manager_id, currency, state, total, site_id)
            select gen_random_uuid(), p.name || d.number, d.document, '2026-01-10', p.id, p.key, p.manager_id, 'EUR', 'COMPLETED', 10,
                   case when d.number = 2 then s.id end
            from parties.party p
            join parties.party_site s on s.party_id = p.id
            cross join (values (1, 'ORDER'), (2, 'ORDER'), (3, 'RETURN')) d (number, document);
            insert into orders.sale (order_key, effect, day, party_key, manager_id, amount, quantity)
            select key, case document when 'ORDER' then 'SALE' else 'RETURN' end, ordered_on, party_key, manager_id, 10, 1
            from orders.sales_order;
            update orders.sale set manager_id = (select id from identity.user_account where name = 'Юг')
            where order_key = (select key from orders.sales_order where number = 'Север2');
            insert into profitability.charge (id, day, kind, party_id, party_key, order_id, amount, currency, manager_id)
            select gen_random_uuid(), ordered_on, 'DELIVERY', party_id, party_key, id, 1, 'EUR', manager_id
            from orders.sales_order where number = 'Юг1';
            insert into profitability.place (manager_id) select id from identity.user_account;
            insert into profitability.place_sum select '2026-01-01', key, 0, 0, 0, 0, 0, 0, 0 from profitability.place;
            delete from profitability.mark;
            delete from records.change;
            """;

    @TempDir static Path folder;
    static Database database;
    static DSLContext db;

    @BeforeAll
    static void migrate() throws Exception {
        database = Database.empty(folder.resolve("pg"));
        migrate(BEFORE);
        var connection = database.connect();
        db = DSL.using(connection);
        try (var statement = connection.createStatement()) {
            statement.execute(ORDERS);
        }
        migrate(AFTER);
    }

    private static void migrate(String version) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .target(version)
                .load()
                .migrate();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void areDueByTheTermsOfTheirSiteOrCustomer() {
        assertThat(due("Север1")).isEqualTo("2026-01-24");
        assertThat(due("Север2")).isEqualTo("2026-01-17");
        assertThat(due("Юг1")).isNull();
        assertThat(due("Юг2")).isEqualTo("2026-01-17");
        assertThat(due("Север3")).isNull();
        assertThat(db.fetchValue("select count(*) from records.change")).isEqualTo(0L);
    }

    @Test
    void haveTheTeamOfWhoSold() {
        assertThat(teams("orders.sale f join orders.sales_order o on o.key = f.order_key"))
                .containsExactly(
                        "Север1 Север", "Север2 Юг", "Север3 Север", "Юг1 Юг", "Юг2 Юг", "Юг3 Юг");
        assertThat(teams("profitability.charge f join orders.sales_order o on o.id = f.order_id"))
                .containsExactly("Юг1 Юг");
        assertThat(db.fetchValue("select month::text from profitability.mark"))
                .isEqualTo("2026-01-01");
    }

    private static @Nullable Object due(String number) {
        return db.fetchValue(
                "select due_on::text from orders.sales_order where number = {0}", DSL.val(number));
    }

    private static List<String> teams(String facts) {
        var told =
                """
                select o.number || ' ' || t.name from %s join identity.team t on t.id = f.team_id
                order by o.number collate "C"
                """;
        return db.fetch(told.formatted(facts)).getValues(0, String.class);
    }
}
