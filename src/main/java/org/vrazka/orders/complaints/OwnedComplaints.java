package org.vrazka.orders.complaints;

import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.select;
import static org.vrazka.orders.db.Tables.COMPLAINT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Belongings;
import org.vrazka.identity.Kind;

import java.util.UUID;

/** The complaints of the customers of a manager who leaves. */
@Component
class OwnedComplaints implements Belongings {
    private final DSLContext db;

    OwnedComplaints(DSLContext db) {
        this.db = db;
    }

    @Override
    public Kind kind() {
        return Kind.COMPLAINTS;
    }

    @Override
    public int count(UUID owner) {
        return db.fetchCount(
                COMPLAINT, COMPLAINT.MANAGER_ID.eq(owner), COMPLAINT.DELETED_AT.isNull());
    }

    @Override
    public int handOver(UUID from, UUID to, UUID by, int most) {
        var some =
                select(COMPLAINT.ID)
                        .from(COMPLAINT)
                        .where(COMPLAINT.MANAGER_ID.eq(from))
                        .limit(most);
        return db.update(COMPLAINT)
                .set(COMPLAINT.MANAGER_ID, to)
                .set(COMPLAINT.VERSION, COMPLAINT.VERSION.plus(1))
                .set(COMPLAINT.CHANGED_AT, currentInstant())
                .set(COMPLAINT.CHANGED_BY, by)
                .where(COMPLAINT.ID.in(some))
                .execute();
    }
}
