package org.vrazka.orders;

import static org.jooq.Functions.nullOnAnyNull;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.row;
import static org.vrazka.identity.db.Tables.TEAM;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_SITE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Extent;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.records.Link;

import java.util.List;
import java.util.UUID;

/** Reads orders whole, as far as who asks may see them. */
@Component
class OrderRows {
    private final DSLContext db;
    private final Scope scope;
    private final Owed owed;

    OrderRows(DSLContext db, Scope scope, Owed owed) {
        this.owed = owed;
        this.db = db;
        this.scope = scope;
    }

    Extent seen() {
        return scope.extent(Kind.ORDERS, Action.SEE, SALES_ORDER.MANAGER_ID);
    }

    static SelectField<Pricing> pricing() {
        return row(
                        SALES_ORDER.DISCOUNT,
                        SALES_ORDER.VAT_INCLUDED,
                        SALES_ORDER.VAT_BASIS,
                        SALES_ORDER.EXACT)
                .mapping(Pricing::new);
    }

    /** The newest documents of a party, those alone that an index on (day, id) leads to. */
    List<Order> newest(UUID party, Condition which, int most) {
        var newest =
                db.select(SALES_ORDER.ID)
                        .from(SALES_ORDER)
                        .where(
                                SALES_ORDER.PARTY_ID.eq(party),
                                SALES_ORDER.DELETED_AT.isNull(),
                                which,
                                seen().condition())
                        .orderBy(SALES_ORDER.ORDERED_ON.desc(), SALES_ORDER.ID.desc())
                        .limit(most);
        return select(SALES_ORDER.ID.in(newest));
    }

    /** How to deliver: to its site, or else to its customer as far as that is seen. */
    @Nullable String deliveryTerms(Order order) {
        return db.select(coalesce(PARTY_SITE.TERMS, PARTY.DELIVERY))
                .from(SALES_ORDER)
                .join(PARTY)
                .on(PARTY.ID.eq(SALES_ORDER.PARTY_ID))
                .leftJoin(PARTY_SITE)
                .on(PARTY_SITE.ID.eq(SALES_ORDER.SITE_ID))
                .where(
                        SALES_ORDER.ID.eq(order.id()),
                        scope.of(Kind.PARTIES, Action.SEE, PARTY.MANAGER_ID))
                .fetchOne(0, String.class);
    }

    /** The newest first. */
    List<Order> select(Condition which) {
        var origin = SALES_ORDER.as("origin");
        return db.select(
                        SALES_ORDER.ID,
                        SALES_ORDER.VERSION,
                        SALES_ORDER.DOCUMENT.convertFrom(Document::valueOf),
                        SALES_ORDER.NUMBER,
                        row(origin.ID, origin.NUMBER).mapping(nullOnAnyNull(Link::new)),
                        SALES_ORDER.ORDERED_ON,
                        SALES_ORDER.PROMISED_ON,
                        SALES_ORDER.SHIPPED_ON,
                        row(PARTY.ID, PARTY.NAME).mapping(nullOnAnyNull(Link::new)),
                        row(
                                        row(USER_ACCOUNT.ID, USER_ACCOUNT.NAME)
                                                .mapping(nullOnAnyNull(Link::new)),
                                        row(TEAM.ID, TEAM.NAME).mapping(nullOnAnyNull(Link::new)))
                                .mapping(Order.Seller::new),
                        row(SALES_ORDER.REGION, SALES_ORDER.COUNTRY, SALES_ORDER.MARKET_ID)
                                .mapping(Order.Place::new),
                        row(
                                        row(PARTY_SITE.ID, PARTY_SITE.NAME)
                                                .mapping(nullOnAnyNull(Link::new)),
                                        SALES_ORDER.CONTACT,
                                        SALES_ORDER.CONTACT_ID)
                                .mapping(Order.Recipient::new),
                        SALES_ORDER.CURRENCY,
                        SALES_ORDER.RATE,
                        SALES_ORDER.STATE.convertFrom(OrderState::valueOf),
                        row(SALES_ORDER.CANCEL_REASON, SALES_ORDER.CANCEL_CAUSE)
                                .mapping(Order.Cancellation::of),
                        SALES_ORDER.NOTE,
                        pricing(),
                        row(
                                        SALES_ORDER.TOTAL,
                                        SALES_ORDER.REFUSED,
                                        scope.costs(Kind.ORDERS, SALES_ORDER.COST),
                                        SALES_ORDER.VAT,
                                        SALES_ORDER.PAID,
                                        SALES_ORDER.LINES)
                                .mapping(Order.Sums::new),
                        row(
                                        SALES_ORDER.DUE_ON,
                                        owed.left(),
                                        owed.daysOverdue(),
                                        SALES_ORDER.CREDITED)
                                .mapping(Order.Debt::new),
                        SALES_ORDER.CREATED_AT,
                        SALES_ORDER.DELETED_AT)
                .from(SALES_ORDER)
                .leftJoin(origin)
                .on(origin.ID.eq(SALES_ORDER.ORIGIN_ID))
                .leftJoin(PARTY)
                .on(PARTY.ID.eq(SALES_ORDER.PARTY_ID))
                .leftJoin(PARTY_SITE)
                .on(PARTY_SITE.ID.eq(SALES_ORDER.SITE_ID))
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(SALES_ORDER.MANAGER_ID))
                .leftJoin(TEAM)
                .on(TEAM.ID.eq(SALES_ORDER.TEAM_ID))
                .where(which, seen().condition())
                .orderBy(SALES_ORDER.ORDERED_ON.desc(), SALES_ORDER.ID.desc())
                .fetch(mapping(Order::new));
    }
}
