package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.orders.db.Tables.COMPLAINT;
import static org.vrazka.orders.db.Tables.SALES_ORDER;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.DatabaseTest;
import org.vrazka.orders.complaints.ComplaintFixture;

/** An import that is taken back leaves orders that something hangs on. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class UsedOrdersTest {
    @Autowired DSLContext db;
    @Autowired ImportFixture given;
    @Autowired ComplaintFixture complaints;

    @AfterEach
    void clear() {
        db.deleteFrom(COMPLAINT).execute();
        given.clear();
    }

    @Test
    void anOrderThatACustomerComplainedOfStays() {
        var done =
                given.run(
                        given.firm("EUR"),
                        """
                        Номер,Дата,Клиент,Продукт,Количество,Цена
                        1,2026-03-05,Акме,Б-1,3,1.25
                        2,2026-03-05,Акме,Б-1,1,5
                        """,
                        ImportFixture.plan(ImportKind.ORDERS));
        var order = db.fetchSingle(SALES_ORDER, SALES_ORDER.NUMBER.eq("1"));
        var complaint = complaints.complaint(order.getPartyId(), "2026-03-06");
        db.update(COMPLAINT).set(COMPLAINT.ORDER_ID, order.getId()).execute();

        var undone = given.undo(done.id());

        assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
        assertThat(undone.kept()).isEqualTo(3); // with its customer and product
        assertThat(db.fetch(SALES_ORDER).getValues(SALES_ORDER.NUMBER)).containsExactly("1");
        assertThat(db.fetchSingle(COMPLAINT, COMPLAINT.ID.eq(complaint)).getOrderId())
                .isEqualTo(order.getId());
    }
}
