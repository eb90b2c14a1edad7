package org.vrazka.products.prices;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A list of prices.
 *
 * @param withVat whether its prices have VAT in them
 * @param isDefault whether orders take it whose customer has none of its own
 * @param validFrom null: since ever
 * @param validTo null: without an end
 */
public record PriceList(
        UUID id,
        int version,
        String name,
        String currency,
        boolean withVat,
        boolean isDefault,
        boolean active,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {
    /** Whether documents of a day can take prices from it. */
    public boolean isValid(LocalDate day) {
        return active
                && (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || !day.isAfter(validTo));
    }

    public String href() {
        return "/price-lists/" + id;
    }
}
