package org.vrazka.profitability.charges;

import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.select;
import static org.vrazka.profitability.db.Tables.CHARGE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Belongings;
import org.vrazka.identity.Kind;

import java.util.UUID;

/** The direct costs of the customers of a manager who leaves. */
@Component
class OwnedCharges implements Belongings {
    private final DSLContext db;

    OwnedCharges(DSLContext db) {
        this.db = db;
    }

    @Override
    public Kind kind() {
        return Kind.DIRECT_COSTS;
    }

    @Override
    public int count(UUID owner) {
        return db.fetchCount(CHARGE, CHARGE.MANAGER_ID.eq(owner), CHARGE.DELETED_AT.isNull());
    }

    @Override
    public int handOver(UUID from, UUID to, UUID by, int most) {
        var some = select(CHARGE.ID).from(CHARGE).where(CHARGE.MANAGER_ID.eq(from)).limit(most);
        return db.update(CHARGE)
                .set(CHARGE.MANAGER_ID, to)
                .set(CHARGE.VERSION, CHARGE.VERSION.plus(1))
                .set(CHARGE.CHANGED_AT, currentInstant())
                .set(CHARGE.CHANGED_BY, by)
                .where(CHARGE.ID.in(some))
                .execute();
    }
}
