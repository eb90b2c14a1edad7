package org.vrazka.orders.deliveries;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.vrazka.orders.db.Tables.DELIVERED;
import static org.vrazka.orders.db.Tables.DELIVERY;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.identity.CurrentUser;
import org.vrazka.orders.db.tables.records.DeliveredRecord;
import org.vrazka.orders.reasons.Cause;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The rows that deliveries stand in. */
@Component
class DeliveryRows {
    private final DSLContext db;
    private final CurrentUser currentUser;

    DeliveryRows(DSLContext db, CurrentUser currentUser) {
        this.db = db;
        this.currentUser = currentUser;
    }

    /** Of one order, the first one first. */
    List<Delivery> of(UUID order) {
        var parts =
                multiset(
                                select(
                                                DELIVERED.PRODUCT_ID,
                                                DELIVERED.NAME,
                                                DELIVERED.QUANTITY,
                                                DELIVERED.REJECTED,
                                                DELIVERED.REJECT_REASON,
                                                DELIVERED.REJECT_CAUSE.convertFrom(
                                                        code -> Cause.of(code).orElse(null)))
                                        .from(DELIVERED)
                                        .where(DELIVERED.DELIVERY_ID.eq(DELIVERY.ID))
                                        .orderBy(DELIVERED.POSITION))
                        .convertFrom(rows -> rows.map(mapping(Delivery.Part::new)));
        return db.select(
                        DELIVERY.ID,
                        DELIVERY.DELIVERED_ON,
                        DELIVERY.NUMBER,
                        DELIVERY.REASON,
                        DELIVERY.CAUSE.convertFrom(code -> Cause.of(code).orElse(null)),
                        DELIVERY.NOTE,
                        parts)
                .from(DELIVERY)
                .where(DELIVERY.ORDER_ID.eq(order))
                .orderBy(DELIVERY.DELIVERED_ON, DELIVERY.ID)
                .fetch(mapping(Delivery::new));
    }

    void insert(UUID order, Delivery delivery) {
        db.insertInto(DELIVERY)
                .set(DELIVERY.ID, delivery.id())
                .set(DELIVERY.ORDER_ID, order)
                .set(DELIVERY.DELIVERED_ON, delivery.day())
                .set(DELIVERY.NUMBER, delivery.number())
                .set(DELIVERY.REASON, delivery.reason())
                .set(DELIVERY.CAUSE, delivery.cause() == null ? null : delivery.cause().name())
                .set(DELIVERY.NOTE, delivery.note())
                .set(DELIVERY.CREATED_BY, currentUser.get().id())
                .execute();
        var rows = new ArrayList<DeliveredRecord>();
        for (var part : delivery.parts()) {
            var row = new DeliveredRecord();
            row.setDeliveryId(delivery.id());
            row.setPosition(rows.size());
            row.setProductId(part.product());
            row.setName(part.name());
            row.setQuantity(part.quantity());
            row.setRejected(part.rejected());
            row.setRejectReason(part.rejectReason());
            row.setRejectCause(part.rejectCause() == null ? null : part.rejectCause().name());
            rows.add(row);
        }
        db.batchInsert(rows).execute();
    }

    boolean delete(UUID order, UUID delivery) {
        return db.deleteFrom(DELIVERY)
                        .where(DELIVERY.ID.eq(delivery), DELIVERY.ORDER_ID.eq(order))
                        .execute()
                > 0;
    }
}
