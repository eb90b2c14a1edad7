package org.vrazka.segmentation;

import static org.jooq.impl.DSL.select;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.segmentation.db.Tables.PIN;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.vrazka.identity.Kind;
import org.vrazka.records.RecordErased;
import org.vrazka.records.erasing.PersonalPart;

import java.util.UUID;

/**
 * Classes given to a private person by hand: given out with all that is held about him; when he is
 * erased, why they were given goes.
 */
@Configuration(proxyBeanMethods = false)
class PinsOfPerson {
    private final DSLContext db;

    PinsOfPerson(DSLContext db) {
        this.db = db;
    }

    @Bean
    @Order(9)
    PersonalPart pinsOfFile() {
        return new PersonalPart(
                Kind.PARTIES,
                "classesByHand",
                party ->
                        db.select(PIN.ABC, PIN.XYZ, PIN.REASON, PIN.CREATED_AT, PIN.UNTIL)
                                .from(PIN)
                                .where(of(party))
                                .orderBy(PIN.ID)
                                .fetchMaps());
    }

    @EventListener
    void forget(RecordErased erased) {
        if (erased.kind() == Kind.PARTIES) {
            db.update(PIN).set(PIN.REASON, "…").where(of(erased.id())).execute();
        }
    }

    private static Condition of(UUID party) {
        return PIN.PARTY_KEY.in(select(PARTY.KEY).from(PARTY).where(PARTY.ID.eq(party)));
    }
}
