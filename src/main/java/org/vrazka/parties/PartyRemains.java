package org.vrazka.parties;

import static org.jooq.impl.DSL.falseCondition;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.STANDING;

import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.records.trash.Remains;

/** Past standings go with their counterparty when it is deleted for good. */
@Configuration(proxyBeanMethods = false)
class PartyRemains {
    @Bean
    Remains standingsOfParties(DSLContext db) {
        return new Remains(
                PARTY,
                falseCondition(),
                gone -> db.deleteFrom(STANDING).where(STANDING.PARTY_ID.in(gone)).execute());
    }
}
