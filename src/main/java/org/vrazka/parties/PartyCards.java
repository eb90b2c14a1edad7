package org.vrazka.parties;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Companies;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;

/** Prepares the card of a counterparty. */
@Component
class PartyCards {
    private final Regions regions;
    private final Companies companies;
    private final Scope scope;

    PartyCards(Regions regions, Companies companies, Scope scope) {
        this.regions = regions;
        this.companies = companies;
        this.scope = scope;
    }

    PartyCard of(Party party) {
        return new PartyCard(
                party,
                place(party),
                companies.get().currency(),
                scope.showsCosts(Kind.PARTIES),
                scope.reaches(Kind.PARTIES, Action.CHANGE, party.managerId()),
                scope.reaches(Kind.PARTIES, Action.DELETE, party.managerId()));
    }

    private @Nullable String place(Party party) {
        var region = party.region();
        return region == null ? party.regionText() : regions.label(region);
    }
}
