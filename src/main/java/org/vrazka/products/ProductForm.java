package org.vrazka.products;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * A product as typed, by a person or a program.
 *
 * @param currency empty: the company's
 * @param active empty: no, as forms say of a box that is not ticked
 */
public record ProductForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String group,
        @Nullable String unit,
        @Nullable String price,
        @Nullable String cost,
        @Nullable String currency,
        @Nullable String vatRate,
        @Nullable String active) {
    static ProductForm blank(String currency) {
        return new ProductForm(
                null,
                null,
                ProductKind.GOODS.name(),
                null,
                null,
                null,
                null,
                currency,
                "20",
                "true");
    }

    /** What a form shows before anything is changed. */
    static ProductForm of(Product product) {
        return new ProductForm(
                product.code(),
                product.name(),
                product.kind().name(),
                product.group(),
                product.unit(),
                typed(product.price()),
                typed(product.cost()),
                product.currency(),
                typed(product.vatRate()),
                String.valueOf(product.active()));
    }

    private static @Nullable String typed(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString().replace('.', ',');
    }
}
