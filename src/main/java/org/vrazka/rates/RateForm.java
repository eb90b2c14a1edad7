package org.vrazka.rates;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * A rate as typed.
 *
 * @param day as 2026-11-27
 * @param perEuro units of the currency for one euro
 */
public record RateForm(String currency, String day, String perEuro) {
    public RateForm(@Nullable String currency, @Nullable String day, @Nullable String perEuro) {
        this.currency = Objects.requireNonNullElse(currency, "");
        this.day = Objects.requireNonNullElse(day, "");
        this.perEuro = Objects.requireNonNullElse(perEuro, "");
    }
}
