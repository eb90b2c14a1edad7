package org.vrazka.parties;

import static org.jooq.impl.DSL.currentInstant;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Belongings;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Kind;

import java.util.UUID;

/** The counterparties of a manager who leaves. */
@Component
class OwnedParties implements Belongings {
    private final DSLContext db;
    private final CurrentUser currentUser;

    OwnedParties(DSLContext db, CurrentUser currentUser) {
        this.db = db;
        this.currentUser = currentUser;
    }

    @Override
    public Kind kind() {
        return Kind.PARTIES;
    }

    @Override
    public int count(UUID owner) {
        return db.fetchCount(PARTY_LIST, PARTY_LIST.MANAGER_ID.eq(owner));
    }

    @Override
    public int handOver(UUID from, UUID to) {
        return db.update(PARTY)
                .set(PARTY.MANAGER_ID, to)
                .set(PARTY.VERSION, PARTY.VERSION.plus(1))
                .set(PARTY.CHANGED_AT, currentInstant())
                .set(PARTY.CHANGED_BY, currentUser.get().id())
                .where(PARTY.MANAGER_ID.eq(from))
                .execute();
    }
}
