package org.vrazka.orders;

import org.jspecify.annotations.Nullable;
import org.vrazka.orders.reasons.Cause;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What a line says before anything is computed.
 *
 * @param name when it is not the product's, or there is no product
 * @param price for one unit, with VAT or without as the document says; null: the product's
 * @param discount a fraction
 * @param cost for one unit; null: the product's, or unknown
 * @param refuseCause null: as the reason proposes
 * @param vat percent; null: as is usual on the day, for the product and where it goes
 */
public record LineContent(
        @Nullable UUID product,
        @Nullable String name,
        BigDecimal quantity,
        @Nullable BigDecimal price,
        BigDecimal discount,
        @Nullable BigDecimal cost,
        BigDecimal refused,
        @Nullable String refuseReason,
        @Nullable Cause refuseCause,
        @Nullable BigDecimal vat) {
    /** At the terms of a sale, when no price is told. */
    LineContent asSold(OrderLine sale) {
        return price != null
                ? this
                : new LineContent(
                        product,
                        name,
                        quantity,
                        sale.price(),
                        discount.signum() == 0 ? sale.discount() : discount,
                        cost,
                        refused,
                        refuseReason,
                        refuseCause,
                        vat == null ? sale.vat() : vat);
    }

    /** A whole line at the product's cost. */
    public static LineContent of(UUID product, BigDecimal quantity, BigDecimal price) {
        return new LineContent(
                product,
                null,
                quantity,
                price,
                BigDecimal.ZERO,
                null,
                BigDecimal.ZERO,
                null,
                null,
                null);
    }
}
