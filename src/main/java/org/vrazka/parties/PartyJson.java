package org.vrazka.parties;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.ExternalId;
import org.vrazka.records.api.Versioned;
import org.vrazka.shared.Money;

import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A counterparty as programs get it. */
public record PartyJson(
        UUID id,
        int version,
        PartyKind kind,
        String name,
        @Nullable String legalName,
        Set<PartyRole> roles,
        @Nullable String eik,
        @Nullable String vatNumber,
        @Nullable String region,
        @Nullable String regionText,
        @Nullable String market,
        @Nullable String phone,
        @Nullable String email,
        List<ReachedBy> phones,
        List<ReachedBy> emails,
        @Nullable String website,
        @Nullable String address,
        @Nullable UUID parent,
        @Nullable UUID manager,
        @Nullable String managerName,
        @Nullable String description,
        PartyTerms terms,
        Hold hold,
        List<Account> accounts,
        List<Site> sites,
        List<Need> needs,
        List<KeyDate> dates,
        List<String> tags,
        List<String> activities,
        @Nullable PartyStatus status,
        @Nullable String abc,
        @Nullable String xyz,
        @Nullable LocalDate wonBackDate,
        @Nullable LocalDate firstOrderDate,
        @Nullable LocalDate lastOrderDate,
        int orders,
        @Nullable Money revenue12m,
        @Nullable Money profit12m,
        int completeness,
        List<ExternalId> externalIds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ObjectNode custom,
        Instant createdAt,
        Instant changedAt)
        implements Versioned {
    /**
     * @param currency of the company: figures are in it
     */
    static PartyJson of(
            Party party,
            List<String> tags,
            List<String> activities,
            List<ExternalId> externalIds,
            String currency,
            @Nullable ObjectNode custom) {
        var region = party.region();
        var market = party.market();
        var standing = party.standing();
        return new PartyJson(
                party.id(),
                party.version(),
                party.kind(),
                party.name(),
                party.legalName(),
                party.roles(),
                party.eik(),
                party.vatNumber(),
                region == null ? null : region.code(),
                party.regionText(),
                market == null ? null : String.valueOf(market.id()),
                party.phone(),
                party.email(),
                party.reach().phones(),
                party.reach().emails(),
                party.website(),
                party.address(),
                party.more().parent() == null ? null : party.more().parent().id(),
                party.managerId(),
                party.managerName(),
                party.description(),
                party.more().terms(),
                party.more().hold(),
                party.more().accounts(),
                party.more().sites(),
                party.more().needs(),
                party.more().dates(),
                tags,
                activities,
                standing.status(),
                standing.abc(),
                standing.xyz(),
                standing.wonBackOn(),
                standing.firstOrderOn(),
                standing.lastOrderOn(),
                standing.orders(),
                money(standing.revenue12m(), currency),
                money(standing.profit12m(), currency),
                standing.completeness(),
                externalIds,
                custom,
                party.createdAt(),
                party.changedAt());
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? null : new Money(amount, currency);
    }
}
