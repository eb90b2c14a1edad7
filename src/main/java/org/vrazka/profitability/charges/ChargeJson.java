package org.vrazka.profitability.charges;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.ExternalId;
import org.vrazka.records.Link;
import org.vrazka.records.api.Versioned;
import org.vrazka.shared.Money;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A direct cost as programs get it.
 *
 * @param rate base currency for one unit
 * @param worth in the base currency
 */
record ChargeJson(
        UUID id,
        int version,
        LocalDate date,
        ChargeKind kind,
        Link party,
        @Nullable Link order,
        Money amount,
        BigDecimal rate,
        BigDecimal worth,
        @Nullable Link manager,
        @Nullable String note,
        List<ExternalId> externalIds,
        Instant createdAt,
        Instant changedAt)
        implements Versioned {
    static ChargeJson of(Charge charge, List<ExternalId> externalIds) {
        return new ChargeJson(
                charge.id(),
                charge.version(),
                charge.day(),
                charge.kind(),
                charge.party(),
                charge.order(),
                charge.amount(),
                charge.rate(),
                charge.worth(),
                charge.manager(),
                charge.note(),
                externalIds,
                charge.createdAt(),
                charge.changedAt());
    }
}
