package org.vrazka.rates;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A rate of value added tax from a day on, until the next one of its destination.
 *
 * @param country of who has no VAT number elsewhere in the Union: ISO 3166-1, two letters; null:
 *     any
 * @param percent 20 for 20 %
 * @param basis what in the law allows 0 %
 */
public record VatRate(
        int id,
        Destination destination,
        @Nullable String country,
        LocalDate from,
        BigDecimal percent,
        @Nullable String basis) {
    /** Where goods go, in the language of who asks. */
    public String place() {
        return country == null
                ? destination.label()
                : destination.label() + ": " + Destination.country(country);
    }
}
