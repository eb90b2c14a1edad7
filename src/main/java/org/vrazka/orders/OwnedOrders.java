package org.vrazka.orders;

import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.select;
import static org.vrazka.orders.db.Tables.SALES_ORDER;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Belongings;
import org.vrazka.identity.Kind;

import java.util.UUID;

/** The orders of a manager who leaves; their sales stay his: the past is not written anew. */
@Component
class OwnedOrders implements Belongings {
    private final DSLContext db;

    OwnedOrders(DSLContext db) {
        this.db = db;
    }

    @Override
    public Kind kind() {
        return Kind.ORDERS;
    }

    @Override
    public int count(UUID owner) {
        return db.fetchCount(
                SALES_ORDER, SALES_ORDER.MANAGER_ID.eq(owner), SALES_ORDER.DELETED_AT.isNull());
    }

    @Override
    public int handOver(UUID from, UUID to, UUID by, int most) {
        var some =
                select(SALES_ORDER.ID)
                        .from(SALES_ORDER)
                        .where(SALES_ORDER.MANAGER_ID.eq(from))
                        .limit(most);
        return db.update(SALES_ORDER)
                .set(SALES_ORDER.MANAGER_ID, to)
                .set(SALES_ORDER.VERSION, SALES_ORDER.VERSION.plus(1))
                .set(SALES_ORDER.CHANGED_AT, currentInstant())
                .set(SALES_ORDER.CHANGED_BY, by)
                .where(SALES_ORDER.ID.in(some))
                .execute();
    }
}
