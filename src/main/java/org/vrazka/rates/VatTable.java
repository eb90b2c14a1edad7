package org.vrazka.rates;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * All rates of value added tax, to be asked for many documents.
 *
 * @param home the country that the company is registered in
 * @param rates of each destination the newest first
 */
public record VatTable(String home, List<VatRate> rates) {
    /** The rate of a day; null: nobody has told it. */
    public @Nullable VatRate of(Destination to, LocalDate day) {
        for (var rate : rates) {
            if (rate.destination() == to && !rate.from().isAfter(day)) {
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
