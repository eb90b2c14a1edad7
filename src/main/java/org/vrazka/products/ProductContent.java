package org.vrazka.products;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.ExternalId;
import org.vrazka.records.custom.CustomForm;
import org.vrazka.shared.Money;

import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What programs send about a product.
 *
 * @param nameEn its name in English
 * @param group its name or path, as in the list of groups
 * @param price for one unit, without VAT; a cost is in its currency
 * @param vatRate percent
 * @param active absent: yes
 */
record ProductContent(
        @Nullable String code,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String kind,
        @Nullable String group,
        @Nullable String unit,
        @Nullable String barcode,
        @Nullable Money price,
        @Nullable Money cost,
        @Nullable BigDecimal vatRate,
        @Nullable Boolean active,
        @Nullable List<ExternalId> externalIds,
        @Nullable ObjectNode custom) {
    /** What can be changed of a product, as a program would send it whole. */
    static ProductContent of(
            Product product,
            @Nullable String group,
            List<ExternalId> externalIds,
            @Nullable ObjectNode custom) {
        return new ProductContent(
                product.code(),
                product.name(),
                product.nameEn(),
                product.kind().name(),
                group,
                product.unit(),
                product.barcode(),
                product.priceMoney(),
                product.costMoney(),
                product.vatRate(),
                product.active(),
                externalIds,
                custom);
    }

    ProductForm form() {
        return new ProductForm(
                code,
                name,
                nameEn,
                kind,
                group,
                unit,
                barcode,
                amount(price),
                amount(cost),
                currency(),
                vatRate == null ? null : vatRate.toPlainString(),
                String.valueOf(!Boolean.FALSE.equals(active)));
    }

    /** Two currencies make a third word, which is none. */
    private @Nullable String currency() {
        if (price == null || cost == null || price.currency().equals(cost.currency())) {
            return price != null ? price.currency() : cost != null ? cost.currency() : null;
        }
        return price.currency() + "/" + cost.currency();
    }

    /** What is said of the company's own fields. */
    CustomForm own() {
        return CustomForm.of(custom);
    }

    List<ExternalId> names() {
        return Objects.requireNonNullElse(externalIds, List.of());
    }

    private static @Nullable String amount(@Nullable Money money) {
        return money == null ? null : money.amount().toPlainString();
    }
}
