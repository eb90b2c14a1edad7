package org.vrazka.orders.unmet;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The card of unmet demand, as its template draws it.
 *
 * @param region as people read it; null: unknown
 * @param proposals orders that likely gave it
 */
public record UnmetCard(
        UnmetDemand unmet,
        @Nullable String region,
        @Nullable String country,
        @Nullable String market,
        List<OfferedOrder> proposals,
        boolean mayChange,
        boolean mayDelete) {}
