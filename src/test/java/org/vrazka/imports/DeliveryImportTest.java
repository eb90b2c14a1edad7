package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.orders.db.Tables.DELIVERED;
import static org.vrazka.orders.db.Tables.DELIVERY;
import static org.vrazka.orders.db.Tables.SALE;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
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
import org.vrazka.orders.db.tables.records.SalesOrderRecord;

import java.time.LocalDate;
import java.util.List;

/** What came of orders and when, line by line. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class DeliveryImportTest {
    private static final String ORDERS =
            """
            Номер,Дата,Клиент,Продукт,Количество,Цена,Статус
            1,2026-03-05,Акме,Б-1,10,2,потвърдена
            1,2026-03-05,Акме,Г-1,100,0.10,потвърдена
            2,2026-03-05,Акме,Б-1,10,2,изпълнена
            3,2026-03-05,Акме,Б-1,10,2,анулирана
            """;

    private static final String DELIVERED_FILE =
            """
            Поръчка;Дата на доставка;Товарителница;Артикул;Доставено количество;Върнато количество;Причина
            1;10.03.2026;Т-1;Б-1;10;;
            1;10.03.2026;Т-1;Г-1;60;5;счупена опаковка
            1;24.03.2026;Т-2;Г-1;40;;
            2;12.03.2026;Т-3;Б-1;10;;
            """;

    @Autowired DSLContext db;
    @Autowired ImportFixture given;
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
    void completeTheirOrdersTwiceChangeNothingAndGoBack() {
        var done = given.run(admin, DELIVERED_FILE, ImportFixture.plan(null));

        assertThat(done.kind()).isEqualTo(ImportKind.DELIVERIES);
        assertThat(done.rows()).isEqualTo(new Import.Rows(4, 4, 0, 0, 0));
        assertThat(done.records()).containsEntry("deliveries", 3L);
        assertThat(delivered())
                .containsExactly("Т-1 Б-1 10 0", "Т-1 Г-1 60 5", "Т-2 Г-1 40 0", "Т-3 Б-1 10 0");
        assertThat(order("1").getState()).isEqualTo("COMPLETED");
        assertThat(order("1").getShippedOn()).isEqualTo(LocalDate.parse("2026-03-24"));
        assertThat(order("2").getShippedOn()).isEqualTo(LocalDate.parse("2026-03-12"));
        assertThat(db.fetchCount(SALE, SALE.ORDER_KEY.eq(order("1").getKey()))).isPositive();

        assertThat(given.run(admin, DELIVERED_FILE, ImportFixture.plan(null)).rows())
                .isEqualTo(new Import.Rows(4, 0, 0, 4, 0));

        assertThat(given.undo(done.id()).kept()).isZero();
        assertThat(db.fetchCount(DELIVERY)).isZero();
        assertThat(order("1").getState()).isEqualTo("CONFIRMED");
        assertThat(order("1").getShippedOn()).isNull();
        assertThat(order("1").getVersion()).isEqualTo(1);
        assertThat(db.fetchCount(SALE, SALE.ORDER_KEY.eq(order("1").getKey()))).isZero();
        assertThat(given.undo(orders.id()).kept()).isZero();
    }

    @Test
    void takeAnOrderToShippingAndStayWhenItWasChangedSince() {
        var first =
                given.run(
                        admin,
                        "Order,Delivery date,Line,Quantity\n1,2026-03-10,2,30\n",
                        ImportFixture.plan(null));
        assertThat(first.rows().created()).as("%s", given.problems(first.id())).isEqualTo(1);
        assertThat(delivered()).containsExactly("null Г-1 30 0");
        assertThat(order("1").getState()).isEqualTo("SHIPPING");
        assertThat(db.fetch(CHANGE, CHANGE.RECORD_ID.eq(order("1").getId())))
                .extracting(change -> change.getWay())
                .contains("IMPORT");

        var second = given.run(admin, DELIVERED_FILE, ImportFixture.plan(null));
        assertThat(given.problems(second.id()))
                .extracting(problem -> problem.row() + " " + problem.code())
                .containsExactly("4 tooMuch");
        assertThat(given.undo(first.id()).kept()).isEqualTo(1);
        assertThat(db.fetchCount(DELIVERY)).isEqualTo(3);
        assertThat(given.undo(second.id()).kept()).isZero();
        assertThat(order("1").getState()).isEqualTo("SHIPPING");
        assertThat(delivered()).containsExactly("null Г-1 30 0");
    }

    @Test
    void areRejectedWithTheReason() {
        given.run(admin, DELIVERED_FILE, ImportFixture.plan(null));
        var done =
                given.run(
                        admin,
                        """
                        Delivery ID,Order,Delivery date,Product,Quantity,Rejected,Reason
                        a,77,2026-03-10,Б-1,1,,
                        b,3,2026-03-10,Б-1,1,,
                        c,1,2026-03-01,Б-1,1,,
                        d,1,2026-03-10,Х-9,1,,
                        e,1,2026-03-10,Б-1,0,,
                        f,1,2026-03-10,Б-1,0,1,
                        g,1,2026-03-10,Б-1,-1,,
                        h,1,2026-03-10,Б-1,1,,
                        i,1,2026-03-10,Б-1,1,,
                        i,2,2026-03-10,Б-1,1,,
                        """,
                        ImportFixture.plan(null));

        assertThat(done.kind()).isEqualTo(ImportKind.DELIVERIES);
        assertThat(done.rows().created()).isZero();
        assertThat(given.problems(done.id()))
                .extracting(problem -> problem.row() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "2 notOneOrder",
                        "3 noDelivery",
                        "4 deliveryDay",
                        "5 notOrdered",
                        "6 nothingDelivered",
                        "7 noRejectReason",
                        "8 negative",
                        "9 tooMuch",
                        "10 deliveryMixed",
                        "11 deliveryMixed");

        var other =
                given.run(
                        admin,
                        DELIVERED_FILE.replace("Б-1;10;;\n1;10", "Б-1;9;;\n1;10"),
                        ImportFixture.plan(null));
        assertThat(other.rows()).isEqualTo(new Import.Rows(4, 0, 0, 2, 2));
        assertThat(given.problems(other.id()))
                .extracting(Problem::code)
                .containsExactly("deliveryOther", "deliveryOther");
    }

    private SalesOrderRecord order(String number) {
        return db.fetchSingle(SALES_ORDER, SALES_ORDER.NUMBER.eq(number));
    }

    private List<String> delivered() {
        return db.select(DELIVERY.NUMBER, DELIVERED.NAME, DELIVERED.QUANTITY, DELIVERED.REJECTED)
                .from(DELIVERED)
                .join(DELIVERY)
                .on(DELIVERY.ID.eq(DELIVERED.DELIVERY_ID))
                .orderBy(DELIVERY.NUMBER, DELIVERED.NAME)
                .fetch(row ->
                        "%s %s %s %s"
                                .formatted(row.value1(), row.value2(), row.value3(), row.value4()));
    }
}
