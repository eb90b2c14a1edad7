package org.vrazka.parties;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Companies;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.identity.Users;
import org.vrazka.records.tags.Tags;
import org.vrazka.shared.web.Format;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Prepares the card of a counterparty. */
@Component
class PartyCards {
    private final Parties parties;
    private final Regions regions;
    private final PartyGroups groups;
    private final Tags tags;
    private final Activities activities;
    private final Companies companies;
    private final Users users;
    private final PeopleThere people;
    private final Scope scope;
    private final Clock clock;

    PartyCards(
            Parties parties,
            Regions regions,
            PartyGroups groups,
            Tags tags,
            Activities activities,
            Companies companies,
            Users users,
            PeopleThere people,
            Scope scope,
            Clock clock) {
        this.parties = parties;
        this.regions = regions;
        this.tags = tags;
        this.activities = activities;
        this.groups = groups;
        this.companies = companies;
        this.users = users;
        this.people = people;
        this.scope = scope;
        this.clock = clock;
    }

    PartyCard of(Party party) {
        return of(party, "");
    }

    /**
     * The same.
     *
     * @param timelineKind as it was typed into the address
     */
    PartyCard of(Party party, String timelineKind) {
        return new PartyCard(
                party,
                place(party),
                places(party),
                siteManagers(party),
                siteContacts(party),
                groups.headOf(party),
                tags.of(party.more().tags()),
                activities.of(party.more().activities()),
                companies.get().currency(),
                Format.today(clock),
                timelineKind.replaceAll("[^a-z]", ""),
                scope.showsCosts(Kind.PARTIES),
                party.kind() == PartyKind.PERSON && scope.allows(Kind.PERSONAL_DATA, Action.SEE),
                parties.mayChange(party),
                scope.reaches(Kind.PARTIES, Action.DELETE, party.managerId()));
    }

    private Map<Site, String> places(Party party) {
        var places = new HashMap<Site, String>();
        for (var site : party.more().sites()) {
            regions.resolve(site.region())
                    .ifPresent(region -> places.put(site, regions.label(region)));
        }
        return places;
    }

    private Map<UUID, String> siteManagers(Party party) {
        return users.names(
                party.more().sites().stream()
                        .map(Site::manager)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    private Map<UUID, PeopleThere.Seen> siteContacts(Party party) {
        return people.seen(
                party.more().sites().stream()
                        .map(Site::contactId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    private @Nullable String place(Party party) {
        var region = party.region();
        return region == null ? party.regionText() : regions.label(region);
    }
}
