package org.vrazka.contacts;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.vrazka.contacts.db.Tables.CONSENT;
import static org.vrazka.contacts.db.Tables.CONTACT;
import static org.vrazka.contacts.db.Tables.PARTY_MOVE;

import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Kind;
import org.vrazka.records.ExternalIds;
import org.vrazka.records.merging.Attached;
import org.vrazka.records.merging.AttachedNames;
import org.vrazka.records.merging.AttachedRows;
import org.vrazka.records.merging.StaysBehind;
import org.vrazka.records.trash.Remains;

import java.util.Set;

/** What is attached to people beside telephones, e-mails and parties. */
@Configuration(proxyBeanMethods = false)
class PersonAttachments {
    @Bean
    Attached namesOfContacts(ExternalIds names) {
        return new AttachedNames(names, Kind.CONTACTS);
    }

    /** What either agreed to, and what he took back. */
    @Bean
    Attached consentsOfContacts(DSLContext db) {
        return new AttachedRows(db, Kind.CONTACTS, CONSENT.CONTACT_ID, CONSENT.ID);
    }

    @Bean
    Attached movesOfContacts(DSLContext db) {
        return new AttachedRows(db, Kind.CONTACTS, PARTY_MOVE.CONTACT_ID, PARTY_MOVE.ID);
    }

    /** The list follows by itself; who was erased is one with nobody. */
    @Bean
    Attached listedContacts() {
        return new StaysBehind(
                Kind.CONTACTS, "contacts.contact_list", Set.of("contacts.contact_list.id"));
    }

    /** One that is one with another leads there as long as that is there. */
    @Bean
    Remains mergedContacts() {
        var stayed = CONTACT.as("stayed");
        return new Remains(
                CONTACT,
                exists(selectOne().from(stayed).where(stayed.ID.eq(CONTACT.MERGED_INTO))),
                contacts -> {});
    }
}
