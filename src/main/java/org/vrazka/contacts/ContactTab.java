package org.vrazka.contacts;

import static org.jooq.impl.DSL.one;
import static org.jooq.impl.DSL.select;
import static org.vrazka.contacts.db.Tables.CONTACT_LIST;
import static org.vrazka.contacts.db.Tables.CONTACT_PARTY;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Kind;
import org.vrazka.parties.PartyTab;

/** How many people the card of a counterparty has in their tab. */
@Configuration(proxyBeanMethods = false)
class ContactTab {
    @Bean
    PartyTab tabOfContacts(ContactScope reach) {
        return new PartyTab(
                "contacts",
                Kind.CONTACTS,
                party ->
                        select(one())
                                .from(CONTACT_PARTY)
                                .join(CONTACT_LIST)
                                .on(CONTACT_LIST.ID.eq(CONTACT_PARTY.CONTACT_ID))
                                .where(CONTACT_PARTY.PARTY_ID.eq(party), reach.seen()));
    }
}
