package org.vrazka.parties;

import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.select;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_SITE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Belongings;
import org.vrazka.identity.Kind;

import java.util.UUID;

/** The delivery sites that somebody who leaves looks after. */
@Component
class OwnedSites implements Belongings {
    private final DSLContext db;

    OwnedSites(DSLContext db) {
        this.db = db;
    }

    @Override
    public Kind kind() {
        return Kind.PARTIES;
    }

    @Override
    public String name() {
        return "SITES";
    }

    @Override
    public int count(UUID owner) {
        return db.fetchCount(
                PARTY_SITE.join(PARTY).on(PARTY.ID.eq(PARTY_SITE.PARTY_ID)),
                PARTY_SITE.MANAGER_ID.eq(owner).and(PARTY.DELETED_AT.isNull()));
    }

    @Override
    public int handOver(UUID from, UUID to, UUID by, int most) {
        var some =
                db.select(PARTY_SITE.ID)
                        .from(PARTY_SITE)
                        .where(PARTY_SITE.MANAGER_ID.eq(from))
                        .limit(most)
                        .fetch(PARTY_SITE.ID);
        db.update(PARTY)
                .set(PARTY.VERSION, PARTY.VERSION.plus(1))
                .set(PARTY.CHANGED_AT, currentInstant())
                .set(PARTY.CHANGED_BY, by)
                .where(
                        PARTY.ID.in(
                                select(PARTY_SITE.PARTY_ID)
                                        .from(PARTY_SITE)
                                        .where(PARTY_SITE.ID.in(some))))
                .execute();
        return db.update(PARTY_SITE)
                .set(PARTY_SITE.MANAGER_ID, to)
                .where(PARTY_SITE.ID.in(some))
                .execute();
    }
}
