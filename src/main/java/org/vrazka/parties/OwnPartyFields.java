package org.vrazka.parties;

import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.records.Fields.link;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.Scope;
import org.vrazka.records.FieldDef;
import org.vrazka.records.custom.CustomTarget;

import java.util.UUID;

/** Fields of a company's own that point at a counterparty. */
@Configuration(proxyBeanMethods = false)
class OwnPartyFields {
    private static final String SUGGESTIONS = "/parties/names";

    @Bean
    CustomTarget partiesInOwnFields(PartyNames names, Scope scope) {
        return new CustomTarget(
                (name, column) -> field(name, column, scope),
                SUGGESTIONS,
                text -> names.find(text).map(PartyNames.Known::id),
                names::of);
    }

    private static FieldDef field(String name, Field<UUID> ids, Scope scope) {
        var party = PARTY_LIST.as("own_party"); // the list itself may be that of counterparties
        var seen = scope.of(Kind.PARTIES, Action.SEE, party.MANAGER_ID);
        boolean all = scope.reach(Kind.PARTIES, Action.SEE) == Reach.ALL;
        var field =
                link(
                                name,
                                ids,
                                party.ID,
                                all ? party.NAME : DSL.when(seen, party.NAME),
                                all ? party.SORT_NAME : DSL.when(seen, party.SORT_NAME))
                        .within(Kind.PARTIES, party.MANAGER_ID)
                        .suggestions(SUGGESTIONS)
                        .href("/parties/{id}");
        return all ? field : field.hiding(scope);
    }
}
