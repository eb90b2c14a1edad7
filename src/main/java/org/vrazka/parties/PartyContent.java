package org.vrazka.parties;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.ExternalId;
import org.vrazka.records.custom.CustomForm;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Objects;

/**
 * What programs send about a counterparty.
 *
 * @param region code or exact name of a place; what no list knows is kept as {@code regionText}
 * @param market id or exact name
 * @param manager id of a user
 */
record PartyContent(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String legalName,
        @Nullable List<String> roles,
        @Nullable String eik,
        @Nullable String vatNumber,
        @Nullable String region,
        @Nullable String regionText,
        @Nullable String market,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String website,
        @Nullable String address,
        @Nullable String manager,
        @Nullable String description,
        @Nullable List<ExternalId> externalIds,
        @Nullable ObjectNode custom) {
    /** What can be changed of a party, as a program would send it whole. */
    static PartyContent of(Party party, List<ExternalId> externalIds, @Nullable ObjectNode custom) {
        var region = party.region();
        var market = party.market();
        return new PartyContent(
                party.kind().name(),
                party.name(),
                party.legalName(),
                party.roles().stream().map(PartyRole::name).toList(),
                party.eik(),
                party.vatNumber(),
                region == null ? null : region.code(),
                party.regionText(),
                market == null ? null : String.valueOf(market.id()),
                party.phone(),
                party.email(),
                party.website(),
                party.address(),
                Objects.toString(party.managerId(), null),
                party.description(),
                externalIds,
                custom);
    }

    PartyForm form() {
        return new PartyForm(
                kind,
                name,
                legalName,
                roles,
                eik,
                vatNumber,
                region == null ? regionText : region,
                market,
                phone,
                email,
                website,
                address,
                manager,
                description);
    }

    /** What is said of the company's own fields. */
    CustomForm own() {
        return CustomForm.of(custom);
    }

    List<ExternalId> names() {
        return Objects.requireNonNullElse(externalIds, List.of());
    }
}
