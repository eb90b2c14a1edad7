package org.vrazka.contacts;

import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.vrazka.contacts.db.Tables.CONTACT;
import static org.vrazka.contacts.db.Tables.CONTACT_PARTY;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Belongings;
import org.vrazka.identity.Kind;

import java.util.UUID;

/** The people at no party that a leaver has made; the others go with their parties. */
@Component
class OwnedContacts implements Belongings {
    private final DSLContext db;

    OwnedContacts(DSLContext db) {
        this.db = db;
    }

    @Override
    public Kind kind() {
        return Kind.CONTACTS;
    }

    @Override
    public int count(UUID owner) {
        return db.fetchCount(CONTACT, atNoParty(owner), CONTACT.DELETED_AT.isNull());
    }

    @Override
    public int handOver(UUID from, UUID to, UUID by, int most) {
        var some = select(CONTACT.ID).from(CONTACT).where(atNoParty(from)).limit(most);
        return db.update(CONTACT)
                .set(CONTACT.OWNER_ID, to)
                .set(CONTACT.VERSION, CONTACT.VERSION.plus(1))
                .set(CONTACT.CHANGED_AT, currentInstant())
                .set(CONTACT.CHANGED_BY, by)
                .where(CONTACT.ID.in(some))
                .execute();
    }

    private static Condition atNoParty(UUID owner) {
        return CONTACT.OWNER_ID
                .eq(owner)
                .and(
                        notExists(
                                selectOne()
                                        .from(CONTACT_PARTY)
                                        .where(CONTACT_PARTY.CONTACT_ID.eq(CONTACT.ID))));
    }
}
