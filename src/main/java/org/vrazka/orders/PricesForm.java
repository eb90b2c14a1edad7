package org.vrazka.orders;

import static org.vrazka.orders.OrderForm.text;

import org.springframework.util.MultiValueMap;
import org.vrazka.shared.Typed;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;

/**
 * How a document's prices become money, as it was typed.
 *
 * @param discount in percent
 */
public record PricesForm(String discount, boolean withVat, String vatBasis, boolean exact) {
    static final PricesForm PLAIN = new PricesForm("", false, "", false);

    static PricesForm read(MultiValueMap<String, String> typed) {
        return new PricesForm(
                text(typed, "discount"),
                Boolean.parseBoolean(text(typed, "withVat")),
                text(typed, "vatBasis"),
                Boolean.parseBoolean(text(typed, "exact")));
    }

    static PricesForm of(Pricing pricing) {
        var discount = pricing.discount();
        return new PricesForm(
                discount.signum() == 0 ? "" : Format.exact(discount.movePointRight(2)),
                pricing.withVat(),
                pricing.vatBasis() == null ? "" : pricing.vatBasis(),
                pricing.exact());
    }

    /** As far as it can be read. */
    public Pricing pricing() {
        return pricing(Typed.decimal(discount).orElse(BigDecimal.ZERO));
    }

    /** With a discount that was understood; prices that contain VAT are always rounded. */
    Pricing pricing(BigDecimal percent) {
        return new Pricing(
                percent.movePointLeft(2), withVat, vatBasis.isEmpty() ? null : vatBasis, exact);
    }
}
