package org.vrazka.parties.relations;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.select;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.RELATION;
import static org.vrazka.records.db.Tables.CHANGE;

import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.records.trash.Remains;

/** Relations go with either end when it is deleted for good, and their history. */
@Configuration(proxyBeanMethods = false)
class RelationRemains {
    @Bean
    Remains relationsOfParties(DSLContext db) {
        return new Remains(
                PARTY,
                falseCondition(),
                gone -> {
                    var ends = RELATION.PARTY_ID.in(gone).or(RELATION.OTHER_ID.in(gone));
                    var relations = select(RELATION.ID).from(RELATION).where(ends);
                    db.deleteFrom(CHANGE).where(CHANGE.RECORD_ID.in(relations)).execute();
                    db.deleteFrom(RELATION).where(ends).execute();
                });
    }
}
