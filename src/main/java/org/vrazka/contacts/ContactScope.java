package org.vrazka.contacts;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.vrazka.contacts.db.Tables.CONTACT;
import static org.vrazka.contacts.db.Tables.CONTACT_LIST;
import static org.vrazka.contacts.db.Tables.CONTACT_PARTY;
import static org.vrazka.parties.db.Tables.PARTY;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Extent;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;

import java.util.UUID;

/** The people within somebody's reach: those at a party of whom he reaches, and those at none. */
@Component
class ContactScope {
    private final DSLContext db;
    private final Scope scope;

    ContactScope(DSLContext db, Scope scope) {
        this.db = db;
        this.scope = scope;
    }

    /** Of rows of {@code contact_list}, which holds the live ones only. */
    Extent extent(Action action) {
        return scope.extent(
                Kind.CONTACTS,
                action,
                CONTACT_LIST.MANAGER_ID,
                CONTACT_LIST.TEAM_ID,
                CONTACT_LIST.ALSO);
    }

    Condition seen() {
        return extent(Action.SEE).condition();
    }

    /** Of rows of {@code contact}. */
    Condition may(Action action) {
        return exists(
                selectOne()
                        .from(CONTACT_LIST)
                        .where(CONTACT_LIST.ID.eq(CONTACT.ID), extent(action).condition()));
    }

    /** The same without the list, which knows nothing of the trash. */
    Condition mayAlsoInTrash(Action action) {
        var own = scope.of(Kind.CONTACTS, action, CONTACT.OWNER_ID);
        return notExists(parties(noCondition()))
                .and(own)
                .or(exists(parties(scope.of(Kind.CONTACTS, action, PARTY.MANAGER_ID))));
    }

    private static Select<?> parties(Condition which) {
        return selectOne()
                .from(CONTACT_PARTY)
                .join(PARTY)
                .on(PARTY.ID.eq(CONTACT_PARTY.PARTY_ID))
                .where(CONTACT_PARTY.CONTACT_ID.eq(CONTACT.ID), which);
    }

    boolean reaches(UUID contact, Action action) {
        return db.fetchExists(
                CONTACT_LIST, CONTACT_LIST.ID.eq(contact), extent(action).condition());
    }
}
