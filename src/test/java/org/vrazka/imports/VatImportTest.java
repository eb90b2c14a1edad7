package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.orders.db.Tables.ORDER_LINE;
import static org.vrazka.orders.db.Tables.SALE;
import static org.vrazka.orders.db.Tables.SALES_ORDER;

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

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a file of an accounting program says of VAT and of the days of delivery. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class VatImportTest {
    private static final String GROSS =
            """
            Номер,Дата,Клиент,Продукт,Количество,Цена с ДДС,ДДС %,Срок,Дата на доставка
            1,2026-03-05,Акме,Б-1,3,1.20,20,2026-03-10,2026-03-12
            1,2026-03-05,Акме,Б-2,1,10,20%,2026-03-10,2026-03-12
            2,2026-03-06,Акме,Б-1,1,1.09,9,,
            """;

    @Autowired DSLContext db;
    @Autowired ImportFixture given;
    User admin;

    @BeforeEach
    void firm() {
        admin = given.firm("EUR");
    }

    @AfterEach
    void clear() {
        given.clear();
    }

    @Test
    void takesPricesWithVatAsTheyCame() {
        var done = given.run(admin, GROSS, ImportFixture.plan(ImportKind.ORDERS));

        assertThat(done.rows()).isEqualTo(new Import.Rows(3, 3, 0, 0, 0));
        var first = order("1");
        assertThat(first.getVatIncluded()).isTrue();
        assertThat(first.getExact()).isTrue();
        assertThat(first.getTotal()).isEqualByComparingTo("11.3333333333");
        assertThat(first.getTotal().add(first.getVat())).isEqualByComparingTo("13.60");
        assertThat(first.getShippedOn()).isEqualTo(LocalDate.parse("2026-03-12"));
        assertThat(first.getDaysLate()).isEqualTo(2);
        assertThat(db.fetchSingle(SALE, SALE.ORDER_KEY.eq(first.getKey())).getAmount())
                .isEqualByComparingTo("11.3333333333");
        assertThat(order("2").getTotal()).isEqualByComparingTo("1");
        assertThat(db.fetch(ORDER_LINE).getValues(ORDER_LINE.PRICE, String.class))
                .containsExactlyInAnyOrder("1.20", "10", "1.09");
    }

    @Test
    void knowsTheSameFileAgainAndAnotherRate() {
        given.run(admin, GROSS, ImportFixture.plan(ImportKind.ORDERS));

        var again = given.run(admin, GROSS, ImportFixture.plan(ImportKind.ORDERS));
        assertThat(again.rows()).isEqualTo(new Import.Rows(3, 0, 0, 3, 0));

        var corrected = GROSS.replace("1.09,9", "1.09,20");
        var plan = ImportFixture.onExisting(ImportKind.ORDERS, OnExisting.REPLACE);
        var replaced = given.run(admin, corrected, plan);
        assertThat(replaced.rows()).isEqualTo(new Import.Rows(3, 0, 1, 2, 0));
        assertThat(order("2").getTotal()).isEqualByComparingTo("0.9083333333");

        given.undo(replaced.id());
        assertThat(order("2").getTotal()).isEqualByComparingTo("1");
        assertThat(order("2").getVatIncluded()).isTrue();
    }

    @Test
    void takesPricesWithoutVatBesideTheRate() {
        given.run(
                admin,
                """
                Номер,Дата,Клиент,Продукт,Количество,Цена без ДДС,Ставка ДДС,Основание за ДДС
                1,2026-03-05,Акме,Б-1,3,1.25,0.2,
                2,2026-03-05,Акме,Б-1,1,5,0,чл. 28 ЗДДС
                """,
                ImportFixture.plan(ImportKind.ORDERS));

        assertThat(order("1").getVatIncluded()).isFalse();
        assertThat(order("1").getTotal()).isEqualByComparingTo("3.75");
        assertThat(order("1").getVat()).isEqualByComparingTo("0.75");
        assertThat(order("2").getVat()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(order("2").getVatBasis()).isEqualTo("чл. 28 ЗДДС");
    }

    @Test
    void leavesAmountsOfVatAlone() {
        var done =
                given.run(
                        admin,
                        """
                        Номер,Дата,Клиент,Продукт,Количество,Цена,ДДС
                        1,2026-03-05,Акме,Б-1,3,1.25,0.75
                        1,2026-03-05,Акме,Б-2,3,100,60.00
                        """,
                        ImportFixture.plan(ImportKind.ORDERS));

        assertThat(done.rows()).isEqualTo(new Import.Rows(2, 2, 0, 0, 0));
        assertThat(order("1").getVat()).isNull();
    }

    @Test
    void rejectsPricesWithVatThatNobodyCanTakeOut() {
        var done =
                given.run(
                        admin,
                        """
                        Номер,Дата,Клиент,Продукт,Количество,Цена,Цена с ДДС,ДДС %
                        1,2026-03-05,Акме,Б-1,3,,1.20,
                        2,2026-03-05,Акме,Б-1,3,,1.20,20
                        2,2026-03-05,Акме,Б-2,3,1,,20
                        3,2026-03-05,Акме,Б-2,3,1,,140
                        4,2026-03-05,Акме,Б-2,3,,,20
                        """,
                        ImportFixture.plan(ImportKind.ORDERS));

        assertThat(done.rows()).isEqualTo(new Import.Rows(5, 0, 0, 0, 5));
        assertThat(given.problems(done.id()).stream().map(Problem::code))
                .containsExactlyInAnyOrder(
                        "vatNeeded", "vatMixed", "vatMixed", "percentRange", "required");
    }

    @Test
    void bringsVatWithLinesOfTheirOwnToo() {
        given.run(
                admin,
                "Номер,Дата,Клиент\n1,2026-03-05,Акме\n",
                ImportFixture.plan(ImportKind.ORDERS));

        var done =
                given.run(
                        admin,
                        "Номер,Продукт,Количество,Цена с ДДС,ДДС %\n1,Б-1,2,1.20,20\n",
                        ImportFixture.plan(ImportKind.ORDER_LINES));

        assertThat(given.problems(done.id())).isEmpty();
        assertThat(done.rows()).isEqualTo(new Import.Rows(1, 1, 0, 0, 0));
        assertThat(order("1").getTotal()).isEqualByComparingTo("2");
        assertThat(order("1").getVat()).isEqualByComparingTo("0.4");
    }

    private SalesOrderRecord order(String number) {
        return db.fetchSingle(SALES_ORDER, SALES_ORDER.NUMBER.eq(number));
    }
}
