package org.vrazka.orders;

import org.jspecify.annotations.Nullable;
import org.vrazka.orders.reasons.Cause;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A line of a document as the page and the API show it.
 *
 * @param vat percent; null: unknown
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
        @Nullable Cause refuseCause,
        @Nullable BigDecimal vat,
        Pricing pricing) {
    /** Worth of the whole quantity, net of discount and VAT. */
    public BigDecimal ordered() {
        return net(quantity);
    }

    /** Worth of what was not refused, net of discount and VAT. */
    public BigDecimal total() {
        return net(quantity.subtract(refused));
    }

    /** The same in the prices of the document: with VAT when they contain it. */
    public BigDecimal priced() {
        return pricing.priced(quantity.subtract(refused), price, discount);
    }

    private BigDecimal net(BigDecimal of) {
        return pricing.net(of, price, discount, vat);
    }

    VatSum.Part part() {
        return new VatSum.Part(vat, priced(), total());
    }
}
