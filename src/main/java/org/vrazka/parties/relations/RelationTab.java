package org.vrazka.parties.relations;

import static org.jooq.impl.DSL.one;
import static org.jooq.impl.DSL.select;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.parties.db.Tables.RELATION;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.parties.PartyTab;

/** How many relations the card of a counterparty has in their tab. */
@Configuration(proxyBeanMethods = false)
class RelationTab {
    @Bean
    PartyTab tabOfRelations(Scope scope) {
        return new PartyTab(
                "relations",
                Kind.PARTIES,
                party ->
                        select(one())
                                .from(RELATION)
                                .join(PARTY_LIST)
                                .on(PARTY_LIST.ID.eq(RelationRows.otherEnd(party)))
                                .where(RelationRows.live(party))
                                .and(scope.of(Kind.PARTIES, Action.SEE, PARTY_LIST.MANAGER_ID)));
    }
}
