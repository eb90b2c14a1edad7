package org.vrazka.products;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A product as typed, by a person or a program.
 *
 * @param group its id, or its name or path
 * @param currency empty: the company's
 * @param active empty: no, as forms say of a box that is not ticked
 */
public record ProductForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String kind,
        @Nullable String group,
        @Nullable String unit,
        @Nullable String barcode,
        @Nullable String price,
        @Nullable String cost,
        @Nullable String currency,
        @Nullable String vatRate,
        @Nullable String active) {
    static ProductForm blank(String currency) {
        return new ProductForm(
                null,
                null,
                null,
                ProductKind.GOODS.name(),
                null,
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
                product.nameEn(),
                product.kind().name(),
                product.groupId() == null ? null : String.valueOf(product.groupId()),
                product.unit(),
                product.barcode(),
                typed(product.price()),
                typed(product.cost()),
                product.currency(),
                typed(product.vatRate()),
                String.valueOf(product.active()));
    }

    /**
     * What stands there now, by field, where this form says another thing.
     *
     * @param groups as the form offers them
     */
    Map<String, String> against(Product now, Map<String, String> groups) {
        var theirs = new LinkedHashMap<String, String>();
        var their = of(now).shown(groups);
        var mine = shown(groups);
        their.forEach((field, value) -> {
            if (!value.equals(mine.get(field))) {
                theirs.put(field, t("products.theirs", value.isEmpty() ? "–" : value));
            }
        });
        return theirs;
    }

    private Map<String, String> shown(Map<String, String> groups) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("code", text(code));
        fields.put("name", text(name));
        fields.put("nameEn", text(nameEn));
        fields.put("kind", t("products.kind." + kind));
        fields.put("group", text(group).isEmpty() ? "" : groups.getOrDefault(group, ""));
        fields.put("unit", text(unit));
        fields.put("barcode", text(barcode));
        fields.put("price", text(price));
        fields.put("cost", text(cost));
        fields.put("currency", text(currency));
        fields.put("vatRate", text(vatRate));
        fields.put("active", t("true".equals(active) ? "products.inUse" : "products.notInUse"));
        return fields;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }

    private static @Nullable String typed(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString().replace('.', ',');
    }
}
