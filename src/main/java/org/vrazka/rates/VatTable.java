package org.vrazka.rates;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * All rates of value added tax, to be asked for many documents.
 *
 * @param home the country that the company is registered in
 * @param rates of each destination and country the newest first
 */
public record VatTable(String home, List<VatRate> rates) {
    /** The rate of a day for any country; null: nobody has told it. */
    public @Nullable VatRate of(Destination to, LocalDate day) {
        return rate(to, null, day);
    }

    /** That of a country, or else of any; null: nobody has told it. */
    public @Nullable VatRate of(Destination to, @Nullable String country, LocalDate day) {
        var own = country == null ? null : rate(to, country, day);
        return own == null ? rate(to, null, day) : own;
    }

    private @Nullable VatRate rate(Destination to, @Nullable String country, LocalDate day) {
        for (var rate : rates) {
            if (rate.destination() == to
                    && Objects.equals(rate.country(), country)
                    && !rate.from().isAfter(day)) {
                return rate;
            }
        }
        return null;
    }

    /**
     * @param country ISO 3166-1, two letters; null: not known, so at home
     * @param numbered whether the customer has a VAT number
     */
    public Destination to(@Nullable String country, boolean numbered) {
        return Destination.of(country, home, numbered);
    }
}
