package org.vrazka.parties;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.select;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.records.erasing.Unseen;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Of a counterparty that one may not see, the history of another record tells nothing. */
@Component
class UnseenParties implements Unseen {
    private final DSLContext db;
    private final Scope scope;

    UnseenParties(DSLContext db, Scope scope) {
        this.db = db;
        this.scope = scope;
    }

    @Override
    public Set<UUID> among(Collection<UUID> ids) {
        return db.select(PARTY.ID)
                .from(PARTY)
                .where(PARTY.ID.eq(any(ids.toArray(UUID[]::new))))
                .and(
                        PARTY.ID.notIn(
                                select(PARTY_LIST.ID)
                                        .from(PARTY_LIST)
                                        .where(
                                                scope.of(
                                                        Kind.PARTIES,
                                                        Action.SEE,
                                                        PARTY_LIST.MANAGER_ID))))
                .fetchSet(PARTY.ID);
    }
}
