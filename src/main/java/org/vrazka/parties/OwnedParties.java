package org.vrazka.parties;

import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.select;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Belongings;
import org.vrazka.identity.Kind;

import java.util.UUID;

/** The counterparties of a manager who leaves. */
@Component
class OwnedParties implements Belongings {
    private final DSLContext db;

    OwnedParties(DSLContext db) {
        this.db = db;
    }

    @Override
    public Kind kind() {
        return Kind.PARTIES;
    }

    @Override
    public int count(UUID owner) {
        return db.fetchCount(PARTY_LIST, PARTY_LIST.MANAGER_ID.eq(owner));
    }

    /** The lists know whose a party is by an index, but for the few in the trash. */
    @Override
    public int handOver(UUID from, UUID to, UUID by, int most) {
        var some =
                select(PARTY_LIST.ID)
                        .from(PARTY_LIST)
                        .where(PARTY_LIST.MANAGER_ID.eq(from))
                        .limit(most);
        int moved = handOver(PARTY.ID.in(some), to, by);
        return moved > 0 ? moved : handOver(PARTY.MANAGER_ID.eq(from), to, by);
    }

    private int handOver(Condition which, UUID to, UUID by) {
        return db.update(PARTY)
                .set(PARTY.MANAGER_ID, to)
                .set(PARTY.VERSION, PARTY.VERSION.plus(1))
                .set(PARTY.CHANGED_AT, currentInstant())
                .set(PARTY.CHANGED_BY, by)
                .where(which)
                .execute();
    }
}
