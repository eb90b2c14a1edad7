package org.vrazka.orders;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

/**
 * A line of a document as the page and the API show it.
 *
 * @param exact whether its amounts stand unrounded
 */
public record OrderLine(
        long id,
        @Nullable UUID product,
        @Nullable String code,
        String name,
        @Nullable String unit,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal discount,
        @Nullable BigDecimal cost,
        BigDecimal refused,
        @Nullable String refuseReason,
        boolean exact) {
    /** Worth of the whole quantity, net of discount. */
    public BigDecimal ordered() {
        return worth(quantity);
    }

    /** Worth of what was not refused. */
    public BigDecimal total() {
        return worth(quantity.subtract(refused));
    }

    private BigDecimal worth(BigDecimal of) {
        var worth = of.multiply(price).multiply(BigDecimal.ONE.subtract(discount));
        return exact ? worth : worth.setScale(2, RoundingMode.HALF_UP);
    }
}
