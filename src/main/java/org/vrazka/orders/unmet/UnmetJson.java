package org.vrazka.orders.unmet;

import org.jspecify.annotations.Nullable;
import org.vrazka.orders.reasons.Cause;
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
 * Unmet demand as programs get it.
 *
 * @param asked in their words, when it is no product of ours
 * @param amount what it was worth; null: nobody knows
 * @param order that gave it after all
 */
record UnmetJson(
        UUID id,
        int version,
        LocalDate date,
        UnmetState state,
        @Nullable Link party,
        @Nullable String contact,
        @Nullable Link product,
        @Nullable String asked,
        BigDecimal quantity,
        @Nullable Money price,
        @Nullable Money amount,
        @Nullable String reason,
        @Nullable Cause cause,
        Came came,
        @Nullable Link manager,
        @Nullable String region,
        @Nullable String country,
        @Nullable Integer market,
        @Nullable Link order,
        @Nullable String note,
        List<ExternalId> externalIds,
        Instant createdAt,
        Instant changedAt)
        implements Versioned {
    static UnmetJson of(UnmetDemand unmet, List<ExternalId> externalIds) {
        var product = unmet.product();
        return new UnmetJson(
                unmet.id(),
                unmet.version(),
                unmet.day(),
                unmet.state(),
                unmet.party(),
                unmet.contact(),
                product == null ? null : new Link(product.id(), product.name()),
                product == null ? unmet.title() : null,
                unmet.quantity(),
                unmet.worth().unit(),
                unmet.worth().whole(),
                unmet.reason(),
                unmet.cause(),
                unmet.came(),
                unmet.manager(),
                unmet.place().region(),
                unmet.place().country(),
                unmet.place().market(),
                unmet.metBy(),
                unmet.note(),
                externalIds,
                unmet.createdAt(),
                unmet.changedAt());
    }
}
