package org.vrazka.contacts;

import static org.jooq.impl.DSL.select;
import static org.vrazka.contacts.db.Tables.CONTACT;
import static org.vrazka.contacts.db.Tables.CONTACT_PARTY;
import static org.vrazka.contacts.db.Tables.PARTY_MOVE;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.records.erasing.PersonalPart;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What contacts keep about a person. */
@Configuration(proxyBeanMethods = false)
class PartsOfContact {
    private final DSLContext db;
    private final ContactScope contacts;
    private final Scope scope;

    PartsOfContact(DSLContext db, ContactScope contacts, Scope scope) {
        this.db = db;
        this.contacts = contacts;
        this.scope = scope;
    }

    @Bean
    @Order(1)
    PersonalPart contactOfFile(ContactExchange exchange) {
        return new PersonalPart(Kind.CONTACTS, "contact", exchange::get);
    }

    @Bean
    @Order(2)
    PersonalPart consentsOfFile(Consents consents) {
        return new PersonalPart(
                Kind.CONTACTS,
                "consents",
                id -> consents.of(id).stream().map(ConsentApi.ConsentJson::of).toList());
    }

    @Bean
    @Order(3)
    PersonalPart movesOfFile() {
        return new PersonalPart(Kind.CONTACTS, "moves", this::moves);
    }

    /** Who is written down at a counterparty that is itself a person. */
    @Bean
    @Order(2)
    PersonalPart contactsOfFile() {
        return new PersonalPart(Kind.PARTIES, "contacts", this::people);
    }

    private List<Map<String, Object>> moves(UUID id) {
        return db.select(PARTY_MOVE.PARTY_ID, PARTY_MOVE.AT, PARTY_MOVE.WHAT, PARTY_MOVE.LEFT_ON)
                .from(PARTY_MOVE)
                .where(PARTY_MOVE.CONTACT_ID.eq(id))
                .and(
                        PARTY_MOVE.PARTY_ID.in(
                                select(PARTY_LIST.ID)
                                        .from(PARTY_LIST)
                                        .where(
                                                scope.of(
                                                        Kind.PARTIES,
                                                        Action.SEE,
                                                        PARTY_LIST.MANAGER_ID))))
                .orderBy(PARTY_MOVE.ID)
                .fetchMaps();
    }

    private List<Map<String, Object>> people(UUID party) {
        return db.select(
                        CONTACT_PARTY.CONTACT_ID,
                        CONTACT.NAME,
                        CONTACT_PARTY.POSITION_TEXT,
                        CONTACT_PARTY.ROLE,
                        CONTACT_PARTY.LEFT_ON)
                .from(CONTACT_PARTY)
                .join(CONTACT)
                .on(CONTACT.ID.eq(CONTACT_PARTY.CONTACT_ID))
                .where(CONTACT_PARTY.PARTY_ID.eq(party), contacts.may(Action.SEE))
                .orderBy(CONTACT_PARTY.ID)
                .fetchMaps();
    }
}
