package org.vrazka.orders;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.vrazka.orders.db.Tables.DELIVERY;
import static org.vrazka.orders.db.Tables.PAYMENT;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.records.db.Tables.CUSTOM_FIELD;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;
import org.vrazka.records.RecordErased;
import org.vrazka.records.TextsErased;
import org.vrazka.records.custom.CustomType;

import java.util.List;
import java.util.UUID;

/**
 * What people wrote into the orders of a private person goes when he is erased: who took the goods,
 * notes, texts of own fields. Numbers, days, goods, sums and reasons stay.
 */
@Component
class ErasedBuyers {
    private static final List<String> TEXTS =
            List.of("note", "contact", "custom", "deliveries.note", "payments.note");

    private final DSLContext db;
    private final ApplicationEventPublisher events;

    ErasedBuyers(DSLContext db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    @EventListener
    void forget(RecordErased erased) {
        if (erased.kind() != Kind.PARTIES) {
            return;
        }
        var orders =
                db.select(SALES_ORDER.ID)
                        .from(SALES_ORDER)
                        .where(SALES_ORDER.PARTY_ID.eq(erased.id()))
                        .fetch(SALES_ORDER.ID);
        empty(orders);
        db.update(DELIVERY)
                .setNull(DELIVERY.NOTE)
                .where(DELIVERY.ORDER_ID.in(orders), DELIVERY.NOTE.isNotNull())
                .execute();
        db.update(PAYMENT)
                .setNull(PAYMENT.NOTE)
                .where(PAYMENT.ORDER_ID.in(orders), PAYMENT.NOTE.isNotNull())
                .execute();
        events.publishEvent(new TextsErased(Kind.ORDERS, "orders.sales_order", orders, TEXTS));
    }

    private void empty(List<UUID> orders) {
        var texts =
                array(
                        select(CUSTOM_FIELD.NAME)
                                .from(CUSTOM_FIELD)
                                .where(
                                        CUSTOM_FIELD.LIST.eq("orders"),
                                        CUSTOM_FIELD.TYPE.in(
                                                CustomType.TEXT.name(), CustomType.URL.name())));
        db.update(SALES_ORDER)
                .setNull(SALES_ORDER.NOTE)
                .setNull(SALES_ORDER.CONTACT)
                .setNull(SALES_ORDER.CONTACT_ID)
                .set(
                        SALES_ORDER.CUSTOM,
                        field(
                                "{0} - {1}",
                                SALES_ORDER.CUSTOM.getDataType(), SALES_ORDER.CUSTOM, texts))
                .set(SALES_ORDER.VERSION, SALES_ORDER.VERSION.plus(1))
                .where(SALES_ORDER.ID.in(orders))
                .and(
                        SALES_ORDER
                                .NOTE
                                .isNotNull()
                                .or(SALES_ORDER.CONTACT.isNotNull())
                                .or(SALES_ORDER.CONTACT_ID.isNotNull())
                                .or(
                                        condition(
                                                "jsonb_exists_any({0}, {1})",
                                                SALES_ORDER.CUSTOM, texts)))
                .execute();
    }
}
