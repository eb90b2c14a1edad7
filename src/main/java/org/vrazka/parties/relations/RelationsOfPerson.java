package org.vrazka.parties.relations;

import static org.jooq.impl.DSL.when;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.parties.db.Tables.RELATION;
import static org.vrazka.parties.db.Tables.RELATION_KIND;

import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.records.erasing.PersonalPart;

/** Whom a private person is related to, in the file of all that is held about him. */
@Configuration(proxyBeanMethods = false)
class RelationsOfPerson {
    @Bean
    @Order(2)
    PersonalPart relationsOfFile(DSLContext db, Scope scope) {
        return new PersonalPart(
                Kind.PARTIES,
                "relations",
                party ->
                        db.select(
                                        PARTY_LIST.NAME.as("other"),
                                        when(RELATION.PARTY_ID.eq(party), RELATION_KIND.NAME_BG)
                                                .otherwise(RELATION_KIND.BACK_BG)
                                                .as("kind"),
                                        RELATION.SINCE,
                                        RELATION.UNTIL)
                                .from(RELATION)
                                .join(RELATION_KIND)
                                .on(RELATION_KIND.ID.eq(RELATION.KIND_ID))
                                .join(PARTY_LIST)
                                .on(PARTY_LIST.ID.eq(RelationRows.otherEnd(party)))
                                .where(RelationRows.live(party))
                                .and(scope.of(Kind.PARTIES, Action.SEE, PARTY_LIST.MANAGER_ID))
                                .orderBy(RELATION.ID)
                                .fetchMaps());
    }
}
