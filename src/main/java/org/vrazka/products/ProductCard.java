package org.vrazka.products;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.web.Format;

import java.math.MathContext;

/**
 * The card of a product, as its template draws it.
 *
 * @param group with all that it is part of
 */
public record ProductCard(
        Product product,
        @Nullable String group,
        boolean costs,
        boolean mayChange,
        boolean mayDelete) {
    /** The address of this card. */
    public String href() {
        return "/products/" + product.id();
    }

    /** What remains of the price above the cost, where both are known. */
    public @Nullable String margin() {
        var price = product.price();
        var cost = product.cost();
        return price == null || cost == null || price.signum() == 0
                ? null
                : Format.percent(price.subtract(cost).divide(price, MathContext.DECIMAL64));
    }

    public @Nullable String vatRate() {
        var rate = product.vatRate();
        return rate == null ? null : Format.exact(rate) + "\u00a0%";
    }
}
