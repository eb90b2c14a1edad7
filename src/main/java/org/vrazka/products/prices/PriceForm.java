package org.vrazka.products.prices;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Typed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * A price as typed.
 *
 * @param price empty: the price that begins on the day is taken away
 */
public record PriceForm(UUID product, LocalDate day, String price) {
    public PriceForm(UUID product, LocalDate day, @Nullable String price) {
        this.product = product;
        this.day = day;
        this.price = Objects.requireNonNullElse(price, "");
    }

    /** Null for none. */
    @Nullable BigDecimal read() {
        var typed = Clean.line(price);
        if (typed == null) {
            return null;
        }
        var errors = new Errors("products.wrong");
        var number = Typed.decimal(typed).filter(n -> n.signum() >= 0).orElse(null);
        errors.addUnless(number != null, product.toString(), "amount");
        errors.throwIfAny();
        return number;
    }
}
