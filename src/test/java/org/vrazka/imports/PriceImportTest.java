package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.products.db.Tables.LIST_PRICE;
import static org.vrazka.products.db.Tables.PRICE_LIST;
import static org.vrazka.records.db.Tables.CHANGE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.User;
import org.vrazka.parties.PartyFixture;
import org.vrazka.parties.db.Tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What products are sold for, by list and day. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class PriceImportTest {
    private static final String PRICES =
            """
            Ценова листа;Код;Цена;Валута;Важи от
            На едро;Б-1;2,50;EUR;01.03.2026
            на едро;Б-1;2,75;EUR;13.04.2026
            На едро;Г-1;0,10;EUR;01.03.2026
            """;

    @Autowired DSLContext db;
    @Autowired ImportFixture given;
    @Autowired PartyFixture parties;
    User admin;

    @BeforeEach
    void productsThatCameBefore() {
        admin = given.firm("EUR");
        given.run(
                admin,
                """
                Артикул,Код стока,Наименование,Баркод
                Б-1,101,Болт,
                Г-1,102,Гайка,4006381333931
                """,
                ImportFixture.plan(ImportKind.PRODUCTS));
    }

    @AfterEach
    void clear() {
        given.clear();
        db.execute("truncate products.price_list cascade");
    }

    @Test
    void areKnownByTheirHeadingsMakeTheirListTwiceChangeNothingAndGoBack() {
        var done = given.run(admin, PRICES, ImportFixture.plan(null));

        assertThat(done.kind()).isEqualTo(ImportKind.PRICES);
        assertThat(done.rows()).isEqualTo(new Import.Rows(3, 3, 0, 0, 0));
        assertThat(done.records()).containsEntry("prices", 3L).containsEntry("priceLists", 1L);
        var list = db.fetchSingle(PRICE_LIST);
        assertThat(list.getName()).isEqualTo("На едро");
        assertThat(list.getCurrency()).isEqualTo("EUR");
        assertThat(list.getWithVat()).isFalse();
        assertThat(list.getCreatedBy()).isEqualTo(admin.id());
        assertThat(prices())
                .containsExactly("2026-03-01 0.10", "2026-03-01 2.50", "2026-04-13 2.75");

        assertThat(given.run(admin, PRICES, ImportFixture.plan(null)).rows())
                .isEqualTo(new Import.Rows(3, 0, 0, 3, 0));

        assertThat(given.undo(done.id()).kept()).isZero();
        assertThat(db.fetchCount(LIST_PRICE)).isZero();
        assertThat(db.fetchCount(PRICE_LIST)).isZero();
    }

    @Test
    void thatAreOtherWinAreToldByTheHistoryAndUndoLeavesWhatSomebodyChanged() {
        given.run(admin, PRICES, ImportFixture.plan(null));
        var second =
                given.run(
                        admin,
                        PRICES.replace("2,50", "2,60").replace("0,10", "0,12"),
                        ImportFixture.plan(null));
        assertThat(second.rows()).isEqualTo(new Import.Rows(3, 0, 2, 1, 0));
        assertThat(db.fetch(CHANGE, CHANGE.KIND.eq("products.price_list")))
                .extracting(change -> change.getWay())
                .contains("IMPORT");

        db.update(LIST_PRICE)
                .set(LIST_PRICE.PRICE, new BigDecimal("9"))
                .where(LIST_PRICE.PRICE.eq(new BigDecimal("0.12")))
                .execute();
        assertThat(given.undo(second.id()).kept()).isEqualTo(1);
        assertThat(prices()).containsExactly("2026-03-01 2.50", "2026-03-01 9", "2026-04-13 2.75");
    }

    @Test
    void leaveAListThatACustomerBuysBy() {
        var done = given.run(admin, PRICES, ImportFixture.plan(null));
        var acme = parties.customer("Акме");
        db.update(Tables.PARTY)
                .set(Tables.PARTY.PRICE_LIST, "На едро")
                .where(Tables.PARTY.ID.eq(acme))
                .execute();

        assertThat(given.undo(done.id()).kept()).isEqualTo(1);
        assertThat(db.fetchCount(LIST_PRICE)).isZero();
        assertThat(db.fetchCount(PRICE_LIST)).isEqualTo(1);
    }

    @Test
    void withVatMakeAListWithVatThatEndsWithThem() {
        var done =
                given.run(
                        admin,
                        """
                        Price list,StockCode,Gross price,Valid to
                        Retail,101,3.00,2026-12-31
                        Retail,4006381333931,0.12,2026-12-31
                        """,
                        ImportFixture.plan(null));

        assertThat(done.kind()).isEqualTo(ImportKind.PRICES);
        assertThat(done.rows().created()).as("%s", given.problems(done.id())).isEqualTo(2);
        var list = db.fetchSingle(PRICE_LIST);
        assertThat(list.getWithVat()).isTrue();
        assertThat(list.getValidTo()).isEqualTo(LocalDate.parse("2026-12-31"));
        var other =
                given.run(
                        admin,
                        "Price list,StockCode,Gross price,Valid to\nRetail,101,3.10,2026-06-30\n",
                        ImportFixture.plan(null));
        assertThat(other.rows().created() + other.rows().changed()).isEqualTo(1);
        assertThat(given.problems(other.id())).extracting(Problem::code).contains("priceEnds");
    }

    /** The same file on another day is not to write the same prices again. */
    @Test
    void withoutADayCountFromTodayUnlessTheyDoAlready() {
        given.run(admin, PRICES, ImportFixture.plan(null));
        var now =
                given.run(
                        admin,
                        "Price list,Product code,Price\nНа едро,Б-1,2.75\nНа едро,Г-1,0.20\n",
                        ImportFixture.plan(ImportKind.PRICES));

        assertThat(now.rows()).isEqualTo(new Import.Rows(2, 1, 0, 1, 0));
    }

    @Test
    void areRejectedWithTheReason() {
        given.run(admin, PRICES, ImportFixture.plan(null));
        var strict =
                new Plan.Options(null, null, null, null, null, null, null, null, false, null, null);
        var done =
                given.run(
                        admin,
                        """
                        Price list,Product code,Price,Currency,VAT included,Valid from
                        На едро,Х-9,1,EUR,no,2026-05-01
                        Няма такава,Б-1,1,EUR,no,2026-05-01
                        ,Б-1,1,EUR,no,2026-05-01
                        На едро,Б-1,1,BGN,no,2026-05-01
                        На едро,Б-1,1,EUR,yes,2026-05-01
                        На едро,Б-1,-1,EUR,no,2026-05-01
                        На едро,Б-1,1,EUR,no,2026-05-01
                        На едро,Б-1,2,EUR,no,2026-05-01
                        """,
                        new Plan(ImportKind.PRICES, null, strict, false, false));

        assertThat(done.rows().created()).isEqualTo(1);
        assertThat(given.problems(done.id()))
                .extracting(problem -> problem.row() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "2 unknownProduct",
                        "3 unknownList",
                        "4 noList",
                        "5 listCurrency",
                        "6 listVat",
                        "7 negative",
                        "9 priceTwice");
        assertThat(given.problems(done.id()))
                .allSatisfy(problem -> assertThat(problem.message()).doesNotContain("{"));
    }

    private List<String> prices() {
        return db.selectFrom(LIST_PRICE)
                .orderBy(LIST_PRICE.VALID_FROM, LIST_PRICE.PRICE)
                .fetch(price -> price.getValidFrom() + " " + price.getPrice());
    }
}
