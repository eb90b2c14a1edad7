package org.vrazka.parties;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.ExternalId;
import org.vrazka.records.custom.CustomForm;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What programs send about a counterparty.
 *
 * @param region code or exact name of a place; what no list knows is kept as {@code regionText}
 * @param market id or exact name
 * @param phone the primary one alone, for who keeps no others; likewise {@code email}
 * @param manager id of a user
 * @param tags names
 * @param activities codes of NACE Rev. 2.1, or of Rev. 2, the main one first
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
        @Nullable List<ReachedBy> phones,
        @Nullable List<ReachedBy> emails,
        @Nullable String website,
        @Nullable String address,
        @Nullable String manager,
        @Nullable String description,
        @Nullable PartyTerms terms,
        @Nullable Hold hold,
        @Nullable List<Account> accounts,
        @Nullable List<Site> sites,
        @Nullable List<Need> needs,
        @Nullable List<KeyDate> dates,
        @Nullable List<String> tags,
        @Nullable List<String> activities,
        @Nullable List<ExternalId> externalIds,
        @Nullable ObjectNode custom) {
    /** What can be changed of a party, as a program would send it whole. */
    static PartyContent of(
            Party party,
            List<String> tags,
            List<String> activities,
            List<ExternalId> externalIds,
            @Nullable ObjectNode custom) {
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
                null,
                null,
                party.reach().phones(),
                party.reach().emails(),
                party.website(),
                party.address(),
                Objects.toString(party.managerId(), null),
                party.description(),
                party.more().terms(),
                party.more().hold(),
                party.more().accounts(),
                party.more().sites(),
                party.more().needs(),
                party.more().dates(),
                tags,
                activities,
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
                primary(phone, phones),
                primary(email, emails),
                website,
                address,
                manager,
                description,
                TermsForm.of(terms),
                hold,
                accounts,
                sites,
                needs,
                dates,
                tags == null ? null : String.join(",", tags),
                activities == null ? null : activities.stream().map(ActivityRow::new).toList());
    }

    /** A single one stands for the primary one: it takes the place of the first. */
    private static List<ReachedBy> primary(@Nullable String single, @Nullable List<ReachedBy> all) {
        var reaches = new ArrayList<>(Objects.requireNonNullElse(all, List.<ReachedBy>of()));
        if (single != null) {
            if (!reaches.isEmpty()) {
                reaches.removeFirst();
            }
            reaches.addAll(0, ReachedBy.only(single));
        }
        return reaches;
    }

    /** What is said of the company's own fields. */
    CustomForm own() {
        return CustomForm.of(custom);
    }

    List<ExternalId> names() {
        return Objects.requireNonNullElse(externalIds, List.of());
    }
}
