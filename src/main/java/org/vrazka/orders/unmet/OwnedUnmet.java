package org.vrazka.orders.unmet;

import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.select;
import static org.vrazka.orders.db.Tables.UNMET;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Belongings;
import org.vrazka.identity.Kind;

import java.util.UUID;

/** The unmet demand of a manager who leaves. */
@Component
class OwnedUnmet implements Belongings {
    private final DSLContext db;

    OwnedUnmet(DSLContext db) {
        this.db = db;
    }

    @Override
    public Kind kind() {
        return Kind.UNMET;
    }

    @Override
    public int count(UUID owner) {
        return db.fetchCount(UNMET, UNMET.MANAGER_ID.eq(owner), UNMET.DELETED_AT.isNull());
    }

    @Override
    public int handOver(UUID from, UUID to, UUID by, int most) {
        var some = select(UNMET.ID).from(UNMET).where(UNMET.MANAGER_ID.eq(from)).limit(most);
        return db.update(UNMET)
                .set(UNMET.MANAGER_ID, to)
                .set(UNMET.VERSION, UNMET.VERSION.plus(1))
                .set(UNMET.CHANGED_AT, currentInstant())
                .set(UNMET.CHANGED_BY, by)
                .where(UNMET.ID.in(some))
                .execute();
    }
}
