package org.vrazka.orders.unmet;

import static org.jooq.Functions.nullOnAnyNull;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.orders.db.Tables.UNMET;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.products.db.Tables.PRODUCT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Extent;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.records.Link;

import java.util.List;
import java.util.UUID;

/** Unmet demand as it is in the database, under the scope of who asks. */
@Component
class UnmetRows {
    private final DSLContext db;
    private final Scope scope;

    UnmetRows(DSLContext db, Scope scope) {
        this.db = db;
        this.scope = scope;
    }

    Extent seen() {
        return scope.extent(Kind.UNMET, Action.SEE, UNMET.MANAGER_ID);
    }

    /** The newest of a party, those alone that an index on (day, id) leads to. */
    List<UnmetDemand> newest(UUID party, Condition which, int most) {
        var newest =
                db.select(UNMET.ID)
                        .from(UNMET)
                        .where(
                                UNMET.PARTY_ID.eq(party),
                                UNMET.DELETED_AT.isNull(),
                                which,
                                seen().condition())
                        .orderBy(UNMET.DAY.desc(), UNMET.ID.desc())
                        .limit(most);
        return select(UNMET.ID.in(newest));
    }

    /** The newest first. */
    List<UnmetDemand> select(Condition which) {
        return db.select(
                        UNMET.ID,
                        UNMET.VERSION,
                        UNMET.DAY,
                        row(PARTY.ID, PARTY.NAME).mapping(nullOnAnyNull(Link::new)),
                        UNMET.CONTACT,
                        row(PRODUCT.ID, PRODUCT.CODE, PRODUCT.NAME, PRODUCT.UNIT)
                                .mapping((id, code, name, unit) ->
                                        id == null
                                                ? null
                                                : new UnmetDemand.Product(id, code, name, unit)),
                        UNMET.TITLE,
                        UNMET.QUANTITY,
                        row(UNMET.PRICE, UNMET.AMOUNT, UNMET.CURRENCY, UNMET.RATE)
                                .mapping(UnmetDemand.Worth::new),
                        UNMET.REASON,
                        UNMET.CAUSE.convertFrom(
                                cause -> cause == null ? null : Cause.valueOf(cause)),
                        UNMET.CAME.convertFrom(Came::valueOf),
                        row(USER_ACCOUNT.ID, USER_ACCOUNT.NAME).mapping(nullOnAnyNull(Link::new)),
                        row(UNMET.REGION, UNMET.COUNTRY, UNMET.MARKET_ID)
                                .mapping(UnmetDemand.Place::new),
                        row(SALES_ORDER.ID, SALES_ORDER.NUMBER).mapping(nullOnAnyNull(Link::new)),
                        UNMET.OPEN.convertFrom(UnmetState::of),
                        UNMET.NOTE,
                        UNMET.CREATED_AT,
                        UNMET.CHANGED_AT,
                        UNMET.DELETED_AT)
                .from(UNMET)
                .leftJoin(PARTY)
                .on(PARTY.ID.eq(UNMET.PARTY_ID))
                .leftJoin(PRODUCT)
                .on(PRODUCT.ID.eq(UNMET.PRODUCT_ID))
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(UNMET.MANAGER_ID))
                .leftJoin(SALES_ORDER)
                .on(
                        SALES_ORDER.ID.eq(UNMET.MET_BY),
                        scope.of(Kind.ORDERS, Action.SEE, SALES_ORDER.MANAGER_ID))
                .where(which, seen().condition())
                .orderBy(UNMET.DAY.desc(), UNMET.ID.desc())
                .fetch(mapping(UnmetDemand::new));
    }
}
