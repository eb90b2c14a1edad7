package org.vrazka.rates;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * A rate of value added tax as typed.
 *
 * @param country two letters; empty: any
 * @param from as 2026-11-27
 * @param percent 20 for 20 %
 */
public record VatRateForm(
        String destination, String country, String from, String percent, String basis) {
    public VatRateForm(
            @Nullable String destination,
            @Nullable String country,
            @Nullable String from,
            @Nullable String percent,
            @Nullable String basis) {
        this.destination = Objects.requireNonNullElse(destination, Destination.HOME.name());
        this.country = Objects.requireNonNullElse(country, "");
        this.from = Objects.requireNonNullElse(from, "");
        this.percent = Objects.requireNonNullElse(percent, "");
        this.basis = Objects.requireNonNullElse(basis, "");
    }
}
