package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.orders.db.Tables.COMPLAINT;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.records.db.Tables.CHANGE;
import static org.vrazka.records.db.Tables.FILE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.User;
import org.vrazka.shared.Ids;

import java.time.LocalDate;
import java.util.List;

/** What customers complain of, kept elsewhere until now. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ComplaintImportTest {
    private static final String ORDERS =
            """
            Номер,Дата,Код клиент,Клиент,Продукт,Количество,Цена
            1,2026-03-05,К1,Акме,Б-1,10,2
            1,2026-03-05,К1,Акме,Г-1,100,0.10
            2,2026-03-05,,,Б-1,10,2
            3,2026-03-05,К2,Роза,Б-1,10,2
            """;

    private static final String COMPLAINTS =
            """
            Рекламация №;Поръчка;Клиент;Артикул;Количество;Партида;Дефект;Виновен;Срок;Решение;Решена на;Дата на рекламация
            Р-1;1;;Б-1;2;Л-7;ръжда;доставчик;20.03.2026;заменена стока;18.03.2026;13.03.2026
            Р-2;;К2;Опаковка;;;скъсана;превозвач;;;;14.03.2026
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
    void areKnownByTheirHeadingsTwiceChangeNothingAndGoBack() {
        var done = given.run(admin, COMPLAINTS, ImportFixture.plan(null));

        assertThat(done.kind()).isEqualTo(ImportKind.COMPLAINTS);
        assertThat(done.rows())
                .as("%s", given.problems(done.id()))
                .isEqualTo(new Import.Rows(2, 2, 0, 0, 0));
        assertThat(done.records()).containsEntry("complaints", 2L);
        var rust = db.fetchSingle(COMPLAINT, COMPLAINT.DEFECT.eq("ръжда"));
        var order = db.fetchSingle(SALES_ORDER, SALES_ORDER.NUMBER.eq("1"));
        assertThat(rust.getOrderId()).isEqualTo(order.getId());
        assertThat(rust.getPartyId()).isEqualTo(order.getPartyId());
        assertThat(rust.getTitle()).isEqualTo("Б-1");
        assertThat(rust.getProductId()).isNotNull();
        assertThat(rust.getCause()).isEqualTo("SUPPLIER");
        assertThat(rust.getDecision()).isEqualTo("REPLACED");
        assertThat(rust.getDecidedOn()).isEqualTo(LocalDate.parse("2026-03-18"));
        assertThat(rust.getCreatedBy()).isEqualTo(admin.id());
        assertThat(db.fetchSingle(COMPLAINT, COMPLAINT.DEFECT.eq("скъсана")).getTitle())
                .isEqualTo("Опаковка");

        assertThat(given.run(admin, COMPLAINTS, ImportFixture.plan(null)).rows())
                .isEqualTo(new Import.Rows(2, 0, 0, 2, 0));
        assertThat(given.undo(orders.id()).kept()).isPositive();

        assertThat(given.undo(done.id()).kept()).isZero();
        assertThat(db.fetchCount(COMPLAINT)).isZero();
    }

    @Test
    void thatAreDecidedSinceAreChangedToldByTheHistoryAndLeftByUndoOfTheFirst() {
        var first = given.run(admin, COMPLAINTS, ImportFixture.plan(null));
        var decided = COMPLAINTS.replace("превозвач;;;;", "превозвач;;отказана;;");
        var second = given.run(admin, decided, ImportFixture.plan(null));

        assertThat(second.rows()).isEqualTo(new Import.Rows(2, 0, 1, 1, 0));
        var torn = db.fetchSingle(COMPLAINT, COMPLAINT.DEFECT.eq("скъсана"));
        assertThat(torn.getDecision()).isEqualTo("REJECTED");
        assertThat(torn.getDecidedOn()).isNotNull();
        assertThat(db.fetch(CHANGE, CHANGE.RECORD_ID.eq(torn.getId())))
                .extracting(change -> change.getWay())
                .containsOnly("IMPORT");
        assertThat(given.run(admin, decided, ImportFixture.plan(null)).rows().unchanged())
                .isEqualTo(2);

        assertThat(given.undo(first.id()).kept()).isEqualTo(1);
        assertThat(given.undo(second.id()).kept()).isZero();
        assertThat(db.fetchSingle(COMPLAINT).getDecision()).isNull();
    }

    @Test
    void besideWhichFilesLieAreLeftAndTheirOrdersToo() {
        var done = given.run(admin, COMPLAINTS, ImportFixture.plan(null));
        var torn = db.fetchSingle(COMPLAINT, COMPLAINT.DEFECT.eq("скъсана"));
        var other = db.fetchSingle(SALES_ORDER, SALES_ORDER.NUMBER.eq("2"));
        for (var record : List.of(torn.getId(), other.getId())) {
            db.insertInto(FILE)
                    .set(FILE.ID, Ids.next())
                    .set(FILE.KIND, "COMPLAINTS")
                    .set(FILE.RECORD_ID, record)
                    .set(FILE.NAME, "снимка.jpg")
                    .set(FILE.TYPE, "image/jpeg")
                    .set(FILE.BYTES, 1L)
                    .set(FILE.SHA256, new byte[32])
                    .execute();
        }

        assertThat(given.undo(done.id()).kept()).isEqualTo(1);
        assertThat(db.fetchSingle(COMPLAINT).getId()).isEqualTo(torn.getId());
        given.undo(orders.id());
        assertThat(db.fetchExists(SALES_ORDER, SALES_ORDER.ID.eq(other.getId()))).isTrue();
        db.execute("truncate records.file cascade");
    }

    @Test
    void withoutNumbersAreKnownByWhatTheySay() {
        var file = "Order,Complaint date,Product,Defect\n1,2026-03-13,Г-1,bent\n";
        var done = given.run(admin, file, ImportFixture.plan(null));

        assertThat(done.kind()).isEqualTo(ImportKind.COMPLAINTS);
        assertThat(done.rows().created()).isEqualTo(1);
        assertThat(given.run(admin, file, ImportFixture.plan(null)).rows().unchanged())
                .isEqualTo(1);
    }

    @Test
    void areRejectedWithTheReason() {
        var done =
                given.run(
                        admin,
                        """
                        Complaint no,Order,Customer ID,Product,Quantity,Defect,Deadline,Decision,Complaint date
                        a,77,,Б-1,1,rust,,,2026-03-13
                        b,2,,Б-1,1,rust,,,2026-03-13
                        c,1,К2,Б-1,1,rust,,,2026-03-13
                        d,,К9,Б-1,1,rust,,,2026-03-13
                        e,,,Б-1,1,rust,,,2026-03-13
                        f,1,,Х-9,1,rust,,,2026-03-13
                        g,1,,Б-1,0,rust,,,2026-03-13
                        h,1,,Б-1,1,,,,2026-03-13
                        i,1,,Б-1,1,rust,2026-03-01,,2026-03-13
                        j,1,,Б-1,1,rust,,perhaps,2026-03-13
                        k,1,,Б-1,1,rust,,,2099-03-13
                        l,1,,Б-1,1,rust,,refunded,2026-03-13
                        """,
                        ImportFixture.plan(null));

        assertThat(done.kind()).isEqualTo(ImportKind.COMPLAINTS);
        assertThat(given.problems(done.id()))
                .extracting(problem -> problem.row() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "2 notOneOrder",
                        "3 nobodysOrder",
                        "4 othersOrder",
                        "5 unknownCustomer",
                        "6 required",
                        "7 notOrdered",
                        "8 quantityNotPositive",
                        "9 required",
                        "10 beforeComplaint",
                        "11 decision",
                        "12 complaintDay");
        assertThat(done.rows().created()).isEqualTo(1);
    }
}
