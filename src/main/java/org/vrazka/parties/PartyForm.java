package org.vrazka.parties;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A counterparty as typed, by a person or a program: text that {@link PartyChecks} makes sense of.
 *
 * @param region code, exact name or label of a place; other text is kept as it is
 * @param market id or exact name
 * @param manager id of a user
 */
public record PartyForm(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String legalName,
        @Nullable List<String> roles,
        @Nullable String eik,
        @Nullable String vatNumber,
        @Nullable String region,
        @Nullable String market,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String website,
        @Nullable String address,
        @Nullable String manager,
        @Nullable String description) {
    /** A new customer, with everything else still to be typed. */
    static PartyForm blank(@Nullable String manager) {
        return new PartyForm(
                PartyKind.ORGANISATION.name(),
                null,
                null,
                List.of(PartyRole.CUSTOMER.name()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                manager,
                null);
    }

    /** What a form shows before anything is changed. */
    static PartyForm of(Party party, Regions regions) {
        var region = party.region();
        var market = party.market();
        return new PartyForm(
                party.kind().name(),
                party.name(),
                party.legalName(),
                party.roles().stream().map(PartyRole::name).toList(),
                party.eik(),
                party.vatNumber(),
                region == null ? party.regionText() : regions.label(region),
                market == null ? null : String.valueOf(market.id()),
                party.phone(),
                party.email(),
                party.website(),
                party.address(),
                party.managerId() == null ? null : party.managerId().toString(),
                party.description());
    }

    /** Whether this role is ticked. */
    public boolean hasRole(PartyRole role) {
        return roles != null && roles.contains(role.name());
    }
}
