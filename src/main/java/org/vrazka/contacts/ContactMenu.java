package org.vrazka.contacts;

import static org.vrazka.contacts.db.Tables.CONTACT;
import static org.vrazka.contacts.db.Tables.CONTACT_PARTY;
import static org.vrazka.contacts.db.Tables.PARTY_MOVE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.records.RecordKind;
import org.vrazka.records.merging.Attached;
import org.vrazka.records.merging.AttachedRows;
import org.vrazka.records.merging.StaysBehind;
import org.vrazka.shell.NavItem;
import org.vrazka.shell.NewItem;
import org.vrazka.shell.PaletteSource;

import java.util.List;
import java.util.Set;

/** Where people at parties stand in the frame: side bar, menu "New", palette. */
@Configuration(proxyBeanMethods = false)
class ContactMenu {
    @Bean
    RecordKind contactsKind(Contacts contacts, ContactScope scope) {
        return new RecordKind(
                "contacts",
                Kind.CONTACTS,
                contacts::listing,
                CONTACT,
                CONTACT.NAME,
                action ->
                        scope.mayAlsoInTrash(action)
                                .and(CONTACT.MERGED_INTO.isNull())
                                .and(unlessErased(action)));
    }

    /** Nobody changes a person who was erased. */
    private static Condition unlessErased(Action action) {
        return action == Action.CHANGE ? CONTACT.ERASED_AT.isNull() : DSL.noCondition();
    }

    /** Who is at both stays there as the one that stays has him. */
    @Bean
    Attached peopleOfParties(DSLContext db) {
        return new AttachedRows(
                db,
                Kind.PARTIES,
                CONTACT_PARTY.PARTY_ID,
                CONTACT_PARTY.ID,
                List.of(CONTACT_PARTY.CONTACT_ID));
    }

    /** When people came and left is told where they are now. */
    @Bean
    Attached movesOfPeople(DSLContext db) {
        return new AttachedRows(db, Kind.PARTIES, PARTY_MOVE.PARTY_ID, PARTY_MOVE.ID);
    }

    /** The list of contacts follows by itself. */
    @Bean
    Attached listedPeopleOfParties() {
        return new StaysBehind(
                Kind.PARTIES, "contacts.contact_list", Set.of("contacts.contact_list.party_id"));
    }

    @Bean
    NavItem contactsItem() {
        return new NavItem(
                "sales", 15, "contacts", "/contacts", "person", "contacts.title", Kind.CONTACTS);
    }

    @Bean
    NavItem positionsItem() {
        return new NavItem(
                "admin",
                112,
                "positions",
                "/positions",
                "person",
                "contacts.position.title",
                Kind.COMPANY);
    }

    @Bean
    NavItem purposesItem() {
        return new NavItem(
                "admin",
                113,
                "purposes",
                "/purposes",
                "check",
                "contacts.purpose.title",
                Kind.COMPANY);
    }

    @Bean
    NewItem newContact() {
        return new NewItem(15, "/contacts/new", "person", "contacts.one", "L", Kind.CONTACTS);
    }

    @Bean
    @Order(15)
    PaletteSource contactsInPalette(ContactSearch contacts) {
        return new PaletteSource() {
            @Override
            public String labelKey() {
                return "contacts.title";
            }

            @Override
            public List<Hit> find(String text, int limit) {
                return hits(contacts.exactly(text, limit));
            }

            @Override
            public List<Hit> nearly(String text, int limit) {
                return hits(contacts.nearly(text, limit));
            }

            private List<Hit> hits(List<ContactHit> found) {
                return found.stream()
                        .map(hit ->
                                new Hit("/contacts/" + hit.id(), "person", hit.name(), hit.note()))
                        .toList();
            }
        };
    }
}
