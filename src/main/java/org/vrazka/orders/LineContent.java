package org.vrazka.orders;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What a line says before anything is computed.
 *
 * @param name when it is not the product's, or there is no product
 * @param price for one unit, without VAT; null: the product's
 * @param discount a fraction
 * @param cost for one unit; null: the product's, or unknown
 */
public record LineContent(
        @Nullable UUID product,
        @Nullable String name,
        BigDecimal quantity,
        @Nullable BigDecimal price,
        BigDecimal discount,
        @Nullable BigDecimal cost,
        BigDecimal refused,
        @Nullable String refuseReason) {
    /** A whole line at the product's cost. */
    public static LineContent of(UUID product, BigDecimal quantity, BigDecimal price) {
        return new LineContent(
                product, null, quantity, price, BigDecimal.ZERO, null, BigDecimal.ZERO, null);
    }
}
