package org.vrazka.parties;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Clean;

import java.util.List;

/**
 * A counterparty as typed, by a person or a program: text that {@link PartyChecks} makes sense of.
 *
 * @param region code or exact name of a place; other text is kept as it is
 * @param regionCode the place that was picked, good while {@code region} is still its label
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
        @Nullable String regionCode,
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
                region == null ? null : region.code(),
                market == null ? null : String.valueOf(market.id()),
                party.phone(),
                party.email(),
                party.website(),
                party.address(),
                party.managerId() == null ? null : party.managerId().toString(),
                party.description());
    }

    boolean hasRole(PartyRole role) {
        return roles != null && roles.contains(role.name());
    }

    @Nullable String cleanName() {
        return Clean.line(name);
    }
}
