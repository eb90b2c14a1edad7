package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.identity.db.Tables.COMPANY;
import static org.vrazka.imports.db.Tables.BEFORE;
import static org.vrazka.orders.db.Tables.PAYMENT;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.records.db.Tables.CHANGE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Kind;
import org.vrazka.identity.User;
import org.vrazka.orders.db.tables.records.SalesOrderRecord;
import org.vrazka.records.TextsErased;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Payments of orders that came before. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class PaymentImportTest {
    private static final String ORDERS =
            """
            Номер,Дата,Клиент,Продукт,Количество,Цена,Статус,Валута
            1,2025-03-05,Акме,Б-1,10,2,изпълнена,EUR
            2,2025-03-05,Акме,Б-1,10,2,изпълнена,BGN
            3,2025-03-05,Акме,Б-1,10,2,анулирана,EUR
            C4,2025-03-06,Акме,Б-1,-1,2,изпълнена,EUR
            """;

    private static final String PAID =
            """
            Номер на плащане;Фактура;Дата на плащане;Платена сума;Начин на плащане;Документ за плащане;Забележка
            П-1;1;10.03.2025;12,50;по банка;ИЗВ 7;първа вноска
            П-2;1;15.03.2025;7,50;в брой;;
            П-3;2;15.03.2025;20;;;
            """;

    @Autowired DSLContext db;
    @Autowired ImportFixture given;
    @Autowired ApplicationEventPublisher events;
    User admin;
    Import orders;

    @BeforeEach
    void ordersThatCameBefore() {
        admin = given.firm("EUR");
        orders = given.whole(admin, ORDERS, ImportKind.ORDERS);
    }

    @AfterEach
    void clear() {
        given.clear();
    }

    @Test
    void areKnownByTheirHeadingsTwiceChangeNothingAndGoBack() {
        var done = given.run(admin, PAID, ImportFixture.plan(null));

        assertThat(done.kind()).isEqualTo(ImportKind.PAYMENTS);
        assertThat(done.rows()).isEqualTo(new Import.Rows(3, 3, 0, 0, 0));
        assertThat(done.records()).containsEntry("payments", 3L);
        var first = db.fetchSingle(PAYMENT, PAYMENT.NUMBER.eq("ИЗВ 7"));
        assertThat(first.getPaidOn()).isEqualTo(LocalDate.parse("2025-03-10"));
        assertThat(first.getMeans()).isEqualTo("BANK");
        assertThat(first.getNote()).isEqualTo("първа вноска");
        assertThat(first.getCreatedBy()).isEqualTo(admin.id());
        assertThat(order("1").getPaid()).isEqualByComparingTo("20");
        assertThat(order("1").getVersion()).isEqualTo(2);

        assertThat(given.run(admin, PAID, ImportFixture.plan(null)).rows())
                .isEqualTo(new Import.Rows(3, 0, 0, 3, 0));
        assertThat(order("1").getVersion()).isEqualTo(2);

        assertThat(given.undo(done.id()).kept()).isZero();
        assertThat(db.fetchCount(PAYMENT)).isZero();
        assertThat(order("1").getPaid()).isZero();
        assertThat(order("1").getVersion()).isEqualTo(1);
        assertThat(given.undo(orders.id()).kept()).isZero();
    }

    /** Beside the number of the order, what is called a document is that of the payment. */
    @Test
    void haveTheDocumentThatStandsBesideTheOrder() {
        given.run(
                admin,
                "Номер на поръчка;Дата;Сума;Документ\n1;10.03.2025;12,50;БП-1\n",
                ImportFixture.plan(ImportKind.PAYMENTS));
        assertThat(db.fetchSingle(PAYMENT).getNumber()).isEqualTo("БП-1");
    }

    /** Of two rows that could mean one payment, one means another. */
    @Test
    void areAsManyAsTheRowsThatTellOfThem() {
        var one = "Номер на поръчка;Дата;Сума;Начин\n1;10.03.2025;5;по банка\n";
        given.run(admin, one, ImportFixture.plan(ImportKind.PAYMENTS));
        var two = one.replace("\n1;", "\n1;10.03.2025;5;\n1;");
        var plan = ImportFixture.plan(ImportKind.PAYMENTS);
        assertThat(given.run(admin, two, plan).rows()).isEqualTo(new Import.Rows(2, 1, 0, 1, 0));
        assertThat(order("1").getPaid()).isEqualByComparingTo("10");
        assertThat(given.run(admin, two, plan).rows()).isEqualTo(new Import.Rows(2, 0, 0, 2, 0));
    }

    /** Of these two one has another day than the machine, whatever the time. */
    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago"})
    void areNotOfADayThatHasNotComeToTheCompany(String zone) {
        db.update(COMPANY).set(COMPANY.ZONE, zone).execute();
        var today = LocalDate.now(ZoneId.of(zone));
        var file =
                "Номер на поръчка;Дата;Сума\n1;%s;5\n1;%s;6\n".formatted(today, today.plusDays(1));
        var done = given.run(admin, file, ImportFixture.plan(ImportKind.PAYMENTS));
        assertThat(done.rows()).isEqualTo(new Import.Rows(2, 1, 0, 0, 1));
        assertThat(db.fetchSingle(PAYMENT).getPaidOn()).isEqualTo(today);
    }

    @Test
    void areOfTheDocumentThatStandsAlone() {
        given.run(
                admin,
                "Документ;Дата;Сума\n1;10.03.2025;12,50\n",
                ImportFixture.plan(ImportKind.PAYMENTS));
        assertThat(db.fetchSingle(PAYMENT).getNumber()).isNull();
    }

    @Test
    void whoseContentIsOtherAreChangedAndUndoLeavesWhatAnotherImportChanged() {
        var first = given.run(admin, PAID, ImportFixture.plan(null));
        var second = given.run(admin, PAID.replace("7,50;в", "8;в"), ImportFixture.plan(null));
        assertThat(second.rows()).isEqualTo(new Import.Rows(3, 0, 1, 2, 0));
        assertThat(order("1").getPaid()).isEqualByComparingTo("20.50");
        assertThat(parts(order("1").getId())).filteredOn(way -> way.equals("IMPORT")).hasSize(3);

        var left = given.undo(first.id());
        assertThat(left.kept()).isEqualTo(1);
        assertThat(db.fetchCount(PAYMENT)).isEqualTo(1);

        assertThat(given.undo(second.id()).kept()).isZero();
        assertThat(order("1").getPaid()).isEqualByComparingTo("7.50");
    }

    @Test
    void withoutNumbersAreKnownByWhatTheySay() {
        var file =
                """
                Order,Payment date,Amount,Method
                1,2025-03-10,5,cash
                1,2025-03-10,5,cash
                1,2025-03-11,5,
                """;
        byHand("1", "2025-03-10", "5", "CASH");
        var done = given.run(admin, file, ImportFixture.plan(null));
        assertThat(done.kind()).isEqualTo(ImportKind.PAYMENTS);
        assertThat(done.rows()).isEqualTo(new Import.Rows(3, 2, 0, 1, 0));
        assertThat(given.run(admin, file, ImportFixture.plan(null)).rows())
                .isEqualTo(new Import.Rows(3, 0, 0, 3, 0));

        db.deleteFrom(PAYMENT).where(PAYMENT.IMPORT_ID.isNotNull()).execute();
        assertThat(given.run(admin, file, ImportFixture.plan(null)).rows().created()).isEqualTo(2);
    }

    @Test
    void areRejectedWithTheReason() {
        var done =
                given.run(
                        admin,
                        """
                        Payment ID,Invoice,Payment date,Amount,Currency,Method
                        a,77,2025-03-10,5,EUR,cash
                        b,3,2025-03-10,5,EUR,cash
                        c,1,2025-03-10,-5,EUR,cash
                        d,1,2025-03-10,5,USD,cash
                        e,1,2099-03-10,5,EUR,cash
                        f,1,2025-03-10,5,EUR,by pigeon
                        g,1,2025-03-10,,EUR,cash
                        h,1,2025-03-10,5,EUR,cash
                        h,1,2025-03-11,5,EUR,cash
                        i,C4,2025-03-10,-2,EUR,cash
                        """,
                        ImportFixture.plan(null));

        assertThat(done.rows().created()).isEqualTo(2);
        assertThat(given.problems(done.id()))
                .extracting(problem -> problem.row() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "2 notOneOrder",
                        "3 noPayment",
                        "4 payAmount",
                        "5 payCurrency",
                        "6 payDay",
                        "7 means",
                        "8 required",
                        "10 idTwice");
        assertThat(order("C4").getPaid()).isEqualByComparingTo("2");

        var moved =
                given.run(
                        admin,
                        "Payment ID,Invoice,Payment date,Amount\nh,2,2025-03-10,5\n",
                        ImportFixture.plan(null));
        assertThat(given.problems(moved.id()))
                .extracting(Problem::code)
                .containsExactly("payElsewhere");
    }

    @Test
    void inEurosOfAnOrderInLevaAreCountedByTheFixedRate() {
        given.run(
                admin,
                "Поръчка,Дата на плащане,Платено,Валута\n2,2026-01-10,10.23,EUR\n",
                ImportFixture.plan(null));

        assertThat(order("2").getPaid()).isEqualByComparingTo("20.01");
    }

    /** What a payment said before it was changed is no longer kept of who is erased. */
    @Test
    void whoseOrderIsOfSomebodyErasedForgetWhatTheySaidBefore() {
        given.run(admin, PAID, ImportFixture.plan(null));
        given.run(admin, PAID.replace("7,50;в", "8;в"), ImportFixture.plan(null));
        var changed = BEFORE.KIND.eq("PAYMENTS");
        assertThat(db.fetchCount(BEFORE, changed)).isEqualTo(1);

        events.publishEvent(
                new TextsErased(
                        Kind.ORDERS,
                        "orders.sales_order",
                        List.of(order("1").getId()),
                        List.of("payments.note")));

        assertThat(db.fetchCount(BEFORE, changed)).isZero();
        assertThat(db.fetchCount(BEFORE, BEFORE.RECORD_ID.eq(order("1").getId()))).isPositive();
    }

    private SalesOrderRecord order(String number) {
        return db.fetchSingle(SALES_ORDER, SALES_ORDER.NUMBER.eq(number));
    }

    private void byHand(String order, String day, String amount, String means) {
        db.insertInto(PAYMENT)
                .set(PAYMENT.ID, UUID.randomUUID())
                .set(PAYMENT.ORDER_ID, order(order).getId())
                .set(PAYMENT.PAID_ON, LocalDate.parse(day))
                .set(PAYMENT.AMOUNT, new java.math.BigDecimal(amount))
                .set(PAYMENT.MEANS, means)
                .execute();
    }

    /** By which way the payments of an order came and changed, as its history tells. */
    private List<String> parts(UUID order) {
        return db.fetch(CHANGE, CHANGE.RECORD_ID.eq(order)).stream()
                .filter(change -> change.getFields().data().contains("payments"))
                .map(change -> change.getWay())
                .toList();
    }
}
