package org.vrazka.products.costs;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * A cost as typed.
 *
 * @param from a day; empty: since ever
 * @param cost empty: unknown
 */
public record CostForm(String from, String cost) {
    public CostForm(@Nullable String from, @Nullable String cost) {
        this.from = Objects.requireNonNullElse(from, "");
        this.cost = Objects.requireNonNullElse(cost, "");
    }
}
