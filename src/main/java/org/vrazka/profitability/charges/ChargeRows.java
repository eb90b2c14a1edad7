package org.vrazka.profitability.charges;

import static org.jooq.Functions.nullOnAnyNull;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.profitability.db.Tables.CHARGE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Extent;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.records.Link;
import org.vrazka.shared.Money;

import java.util.List;

/** Direct costs as they are in the database, under the scope of who asks. */
@Component
class ChargeRows {
    private final DSLContext db;
    private final Scope scope;

    ChargeRows(DSLContext db, Scope scope) {
        this.db = db;
        this.scope = scope;
    }

    Extent seen() {
        return scope.extent(Kind.DIRECT_COSTS, Action.SEE, CHARGE.MANAGER_ID);
    }

    List<Charge> select(Condition which) {
        return db.select(
                        CHARGE.ID,
                        CHARGE.VERSION,
                        CHARGE.DAY,
                        CHARGE.KIND.convertFrom(ChargeKind::valueOf),
                        row(PARTY.ID, PARTY.NAME).mapping(Link::new),
                        row(SALES_ORDER.ID, SALES_ORDER.NUMBER).mapping(nullOnAnyNull(Link::new)),
                        row(CHARGE.AMOUNT, CHARGE.CURRENCY).mapping(Money::new),
                        CHARGE.RATE,
                        CHARGE.WORTH,
                        row(USER_ACCOUNT.ID, USER_ACCOUNT.NAME).mapping(nullOnAnyNull(Link::new)),
                        CHARGE.NOTE,
                        CHARGE.CREATED_AT,
                        CHARGE.CHANGED_AT)
                .from(CHARGE)
                .join(PARTY)
                .on(PARTY.ID.eq(CHARGE.PARTY_ID))
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(CHARGE.MANAGER_ID))
                .leftJoin(SALES_ORDER)
                .on(
                        SALES_ORDER.ID.eq(CHARGE.ORDER_ID),
                        scope.of(Kind.ORDERS, Action.SEE, SALES_ORDER.MANAGER_ID))
                .where(which, CHARGE.DELETED_AT.isNull(), seen().condition())
                .fetch(mapping(Charge::new));
    }
}
