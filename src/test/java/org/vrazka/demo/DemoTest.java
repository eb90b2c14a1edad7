package org.vrazka.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vrazka.identity.db.Tables.COMPANY;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.orders.db.Tables.SALE;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.orders.db.Tables.UNMET;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.products.db.Tables.PRODUCT;
import static org.vrazka.profitability.db.Tables.CHARGE;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.UserFixture;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Invalid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

@DatabaseTest
class DemoTest {
    @Autowired DSLContext db;
    @Autowired Demo demo;
    @Autowired DemoTables tables;
    @Autowired DemoMaker maker;
    @Autowired DemoRegister register;
    @Autowired org.vrazka.orders.OrderBatch batch;
    @Autowired DemoUnmet unmet;
    @Autowired DemoCharges charges;
    @Autowired UserFixture users;

    @BeforeEach
    void company() {
        db.insertInto(COMPANY)
                .set(COMPANY.NAME, "Вихрен Профил АД")
                .set(COMPANY.CURRENCY, "EUR")
                .set(COMPANY.LANGUAGE, "bg")
                .set(COMPANY.ZONE, "Europe/Sofia")
                .onConflictDoNothing()
                .execute();
        users.act(users.admin());
    }

    @Test
    void isMadeWholeAndThrownAwayWhole() {
        make();

        assertThat(db.fetchCount(PARTY)).isEqualTo(2_000);
        assertThat(db.fetchCount(PRODUCT)).isEqualTo(200);
        assertThat(db.fetchCount(USER_ACCOUNT, USER_ACCOUNT.DEMO.isTrue())).isEqualTo(12);
        assertThat(db.fetchCount(SALES_ORDER)).isBetween(12_000, 40_000);
        assertThat(db.fetchCount(UNMET, UNMET.AMOUNT.isNotNull())).isPositive();
        assertThat(db.fetchCount(UNMET, UNMET.AMOUNT.isNull())).isPositive();
        assertThat(db.fetchCount(CHARGE, CHARGE.WORTH.gt(BigDecimal.ZERO))).isEqualTo(600);
        assertThat(db.fetchCount(SALE, SALE.EFFECT.eq("RETURN"))).isPositive();
        assertThat(db.fetchCount(SALE, SALE.EFFECT.eq("REFUSAL"))).isPositive();
        assertThat(db.fetchCount(SALE, SALE.EFFECT.eq("CANCELLATION"))).isPositive();
        assertThat(db.fetchCount(SALE, SALE.EFFECT.eq("SALE").and(SALE.COST.isNull()))).isZero();

        demo.remove();

        for (var table : businessTables()) {
            assertThat(db.fetchCount(DSL.table(table))).as(table).isZero();
        }
        assertThat(db.fetchCount(USER_ACCOUNT, USER_ACCOUNT.DEMO.isTrue())).isZero();
        assertThat(db.fetchSingle(COMPANY).getDemo()).isFalse();
    }

    @Test
    void staysOnceThereIsRealDataBesideIt() {
        db.execute(
                "insert into demo.making (started_by, finished_at) values (?, now() - interval '1"
                        + " hour')",
                users.admin().id());
        db.update(COMPANY).set(COMPANY.DEMO, true).execute();
        register.products(new java.util.Random(1));

        assertThatThrownBy(demo::remove).isInstanceOf(Invalid.class);
        assertThat(db.fetchCount(PRODUCT)).isEqualTo(200);
    }

    @Test
    void staysForAnImportOrASegmentationOfSomebodyToo() {
        assertThat(tables.dated())
                .contains("imports.import", "segmentation.definition", "parties.party");
        db.execute(
                "insert into demo.making (started_by, finished_at) values (?, now() - interval '1"
                        + " hour')",
                users.admin().id());
        assertThat(demo.hasRealData()).isFalse();
        db.execute(
                "insert into segmentation.definition (id, name, rules) values (?, 'ABC', '{}')",
                Ids.next());
        assertThat(demo.hasRealData()).isTrue();
    }

    /** Who tries it out, on made-up counterparties, can still throw it away. */
    @Test
    void notesAndBulkChangesAreNoWorkOfTheirOwn() {
        var admin = users.admin();
        db.execute(
                "insert into demo.making (started_by, finished_at) values (?, now() - interval '1"
                        + " hour')",
                admin.id());
        db.execute(
                "insert into records.bulk (id, list, field, state, created_by) values"
                        + " (gen_random_uuid(), 'parties', 'supplier', 'DONE', ?)",
                admin.id());
        assertThat(demo.hasRealData()).isFalse();
    }

    /** A new schema is one of a company's, or is named here. */
    @Test
    void knowsEverySchema() {
        assertThat(
                        db.fetch(
                                        "select nspname from pg_namespace where nspname !~"
                                                + " '^pg_|^(information_schema|public)$'")
                                .getValues(0, String.class))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(
                                        DemoTables.SCHEMAS.stream(),
                                        Stream.of(
                                                "shared",
                                                "identity",
                                                "secondfactor",
                                                "audit",
                                                "backup",
                                                "letters",
                                                "directory",
                                                "rates",
                                                "demo"))
                                .toList());
    }

    /** A table either says when its records were made, or hangs on one that does. */
    @Test
    void knowsWhenEverythingWasMade() {
        var hanging =
                List.of(
                        "external_id",
                        "party_list",
                        "party_trash",
                        "party_sound",
                        "sound_word",
                        "contact_point",
                        "contact_party",
                        "consent",
                        "party_move",
                        "party_reach",
                        "party_account",
                        "party_date",
                        "party_site",
                        "party_need",
                        "vat_answer",
                        "personal_number",
                        "standing",
                        "bulk_item",
                        "former_person",
                        "mapping",
                        "retry",
                        "pair",
                        "search",
                        "merge",
                        "moved",
                        "order_line",
                        "delivered",
                        "product_cost",
                        "list_price",
                        "sale",
                        "refusal",
                        "loss_sum",
                        "loss_mark",
                        "party_month",
                        "party_sales",
                        "place",
                        "place_sum",
                        "line_sum",
                        "mark",
                        "run",
                        "result",
                        "cell",
                        "cut",
                        "comparison",
                        "rfm_cell",
                        "member",
                        "policy",
                        "file_part",
                        "file_piece",
                        "problem",
                        "before",
                        "kept");
        assertThat(businessTables())
                .allMatch(table ->
                        tables.dated().contains(table)
                                || hanging.contains(table.replaceAll(".*[.]", "")));
    }

    @Test
    void isMadeOnceEvenIfTheSchedulerAsksTwice() {
        db.execute(
                "insert into demo.making (started_by, finished_at) values (?, now())",
                users.admin().id());

        maker.make();

        assertThat(db.fetchCount(PARTY)).isZero();
        assertThat(demo.progress().orElseThrow().failed()).isFalse();
    }

    @Test
    void leavesTheHistoryOfUsersAlone() {
        for (var table : tables.dated()) {
            assertThat(db.fetchCount(DSL.table(table))).as("left by a test in " + table).isZero();
        }
        var me = users.act(users.admin());
        db.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.LANGUAGE, "en")
                .where(USER_ACCOUNT.ID.eq(me.id()))
                .execute();
        demo.start();
        register.products(new java.util.Random(1));
        db.update(PRODUCT).set(PRODUCT.UNIT, "m").execute();
        demo.finished();
        assertThat(history()).contains("identity.user_account", "products.product");

        demo.remove();

        assertThat(history()).containsExactly("identity.user_account");
    }

    private List<String> history() {
        return db.fetch("select distinct kind from records.change order by 1")
                .getValues(0, String.class);
    }

    @Test
    void isNotMadeBesideRealData() {
        register.products(new java.util.Random(1));

        assertThatThrownBy(demo::start).isInstanceOf(Invalid.class);
    }

    private void make() {
        var random = new java.util.Random(7);
        db.execute("insert into demo.making (started_by) values (?)", users.admin().id());
        var products = register.products(random);
        var customers = register.parties(random, register.colleagues(), percent -> {});
        var trade = new DemoTrade(random, products, LocalDate.now());
        var orders = customers.stream().flatMap(c -> trade.of(c).stream()).toList();
        batch.create(orders);
        unmet.make(new java.util.Random(8), customers, products, LocalDate.now());
        charges.make(new java.util.Random(9), customers, LocalDate.now());
        demo.finished();
    }

    private List<String> businessTables() {
        return db.fetch(
                        """
                        select t.schemaname || '.' || t.tablename
                        from pg_tables t join pg_class c on c.oid = (t.schemaname || '.' || t.tablename)::regclass
                        where t.schemaname = any ({0})
                          and t.schemaname || '.' || t.tablename <> all ({1})
                          and c.relpersistence = 'p' and not c.relispartition
                        """,
                        DSL.val(DemoTables.SCHEMAS.toArray(String[]::new)),
                        DSL.val(DemoTables.KEPT.toArray(String[]::new)))
                .getValues(0, String.class);
    }
}
