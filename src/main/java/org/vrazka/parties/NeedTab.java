package org.vrazka.parties;

import static org.jooq.impl.DSL.one;
import static org.jooq.impl.DSL.select;
import static org.vrazka.parties.db.Tables.PARTY_NEED;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Kind;

/** How many needs the card of a counterparty has in their tab. */
@Configuration(proxyBeanMethods = false)
class NeedTab {
    @Bean
    PartyTab tabOfNeeds() {
        return new PartyTab(
                "needs",
                Kind.PARTIES,
                party -> select(one()).from(PARTY_NEED).where(PARTY_NEED.PARTY_ID.eq(party)));
    }
}
