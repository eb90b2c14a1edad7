package org.vrazka.contacts;

import static org.jooq.impl.DSL.falseCondition;
import static org.vrazka.contacts.db.Tables.PARTY_MOVE;
import static org.vrazka.parties.db.Tables.PARTY;

import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.records.trash.Remains;

/** Who came and left is forgotten with the counterparty that is deleted for good. */
@Configuration(proxyBeanMethods = false)
class ContactRemains {
    @Bean
    Remains movesOfParties(DSLContext db) {
        return new Remains(
                PARTY,
                falseCondition(),
                gone -> db.deleteFrom(PARTY_MOVE).where(PARTY_MOVE.PARTY_ID.in(gone)).execute());
    }
}
