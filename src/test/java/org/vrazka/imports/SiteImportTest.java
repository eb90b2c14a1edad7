package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.orders.db.Tables.SALE;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.parties.db.Tables.PARTY_SITE;
import static org.vrazka.products.db.Tables.PRICE_LIST;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.User;
import org.vrazka.orders.db.tables.records.SalesOrderRecord;
import org.vrazka.parties.Regions;
import org.vrazka.shared.Ids;

import java.util.UUID;

/** Where the goods of imported orders go. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class SiteImportTest {
    private static final String ORDERS =
            """
            Номер,Дата,Код клиент,Клиент,Обект за доставка,Ценова листа,Област,Продукт,Количество,Цена
            1,2026-03-05,К1,Акме,склад север,На едро,,Б-1,10,2
            2,2026-03-05,К1,Акме,,,,Б-1,10,2
            3,2026-03-05,К1,Акме,Няма такъв,Няма такава,,Б-1,10,2
            4,2026-03-05,К1,Акме,Склад Север,,Пловдив,Б-1,10,2
            """;

    @Autowired DSLContext db;
    @Autowired ImportFixture given;
    @Autowired Regions regions;
    User admin;
    UUID site;
    UUID list;

    @BeforeEach
    void aCustomerWithASite() {
        admin = given.firm("EUR");
        given.run(
                admin,
                "Код,Наименование,Област\nК1,Акме,София\n",
                ImportFixture.plan(ImportKind.PARTIES));
        site = Ids.next();
        list = Ids.next();
        var acme = db.fetchValue("select id from parties.party");
        db.insertInto(PARTY_SITE)
                .set(PARTY_SITE.ID, site)
                .set(PARTY_SITE.PARTY_ID, (UUID) acme)
                .set(PARTY_SITE.POSITION, (short) 0)
                .set(PARTY_SITE.NAME, "Склад Север")
                .set(PARTY_SITE.REGION_ID, regions.resolve("Варна").orElseThrow().id())
                .set(PARTY_SITE.MANAGER_ID, admin.id())
                .set(PARTY_SITE.PAYMENT_DAYS, 30)
                .execute();
        db.insertInto(PRICE_LIST)
                .set(PRICE_LIST.ID, list)
                .set(PRICE_LIST.NAME, "На едро")
                .set(PRICE_LIST.CURRENCY, "EUR")
                .execute();
    }

    @AfterEach
    void clear() {
        given.clear();
        db.execute("truncate products.price_list cascade");
    }

    @Test
    void isThatOfTheSiteUnlessTheFileTellsAnother() {
        var done = given.run(admin, ORDERS, ImportFixture.plan(null));

        assertThat(done.kind()).isEqualTo(ImportKind.ORDERS);
        assertThat(done.rows()).isEqualTo(new Import.Rows(4, 4, 0, 0, 0));
        assertThat(given.problems(done.id()))
                .extracting(problem -> problem.row() + " " + problem.code())
                .containsExactlyInAnyOrder("4 unknownSite", "4 unknownPriceList");
        assertThat(order("1").getSiteId()).isEqualTo(site);
        assertThat(order("1").getPriceListId()).isEqualTo(list);
        assertThat(order("1").getRegion()).isEqualTo("Varna");
        assertThat(order("1").getManagerId()).isEqualTo(admin.id());
        assertThat(order("1").getPaymentDays()).isEqualTo(30);
        assertThat(db.fetchValue(SALE.REGION, SALE.ORDER_KEY.eq(order("1").getKey())))
                .isEqualTo("Varna");
        assertThat(order("2").getSiteId()).isNull();
        assertThat(order("2").getRegion()).isEqualTo(order("3").getRegion()).startsWith("Sofia");
        assertThat(order("4").getSiteId()).isEqualTo(site);
        assertThat(order("4").getRegion()).isEqualTo("Plovdiv");

        assertThat(given.run(admin, ORDERS, ImportFixture.plan(null)).rows())
                .isEqualTo(new Import.Rows(4, 0, 0, 4, 0));
        assertThat(given.undo(done.id()).kept()).isZero();
        assertThat(db.fetchCount(SALES_ORDER)).isZero();
    }

    @Test
    void movesWithTheSiteOfAnOrderThatComesBackAndGoesBackByUndo() {
        given.run(admin, ORDERS, ImportFixture.plan(null));
        var moved =
                given.run(
                        admin,
                        ORDERS.replace(
                                "2,2026-03-05,К1,Акме,,", "2,2026-03-05,К1,Акме,Склад Север,"),
                        ImportFixture.onExisting(ImportKind.ORDERS, OnExisting.REPLACE));

        assertThat(moved.rows()).isEqualTo(new Import.Rows(4, 0, 1, 3, 0));
        assertThat(order("2").getSiteId()).isEqualTo(site);
        assertThat(order("2").getRegion()).isEqualTo("Varna");
        assertThat(db.fetchValue(SALE.REGION, SALE.ORDER_KEY.eq(order("2").getKey())))
                .isEqualTo("Varna");

        assertThat(order("2").getPaymentDays()).isEqualTo(30);
        given.undo(moved.id());
        assertThat(order("2").getSiteId()).isNull();
        assertThat(order("2").getRegion()).startsWith("Sofia");
    }

    private SalesOrderRecord order(String number) {
        return db.fetchSingle(SALES_ORDER, SALES_ORDER.NUMBER.eq(number));
    }
}
