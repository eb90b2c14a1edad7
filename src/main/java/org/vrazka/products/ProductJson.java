package org.vrazka.products;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.ExternalId;
import org.vrazka.records.api.Versioned;
import org.vrazka.shared.Money;

import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A product as programs get it.
 *
 * @param group the names of the groups that it is in, from the top down, with {@code >} between
 *     them
 */
record ProductJson(
        UUID id,
        int version,
        String code,
        String name,
        @Nullable String nameEn,
        ProductKind kind,
        @Nullable String group,
        @Nullable String unit,
        @Nullable String barcode,
        @Nullable Money price,
        @Nullable Money cost,
        @Nullable BigDecimal vatRate,
        boolean active,
        List<ExternalId> externalIds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ObjectNode custom,
        Instant createdAt,
        Instant changedAt)
        implements Versioned {
    static ProductJson of(
            Product product,
            @Nullable String group,
            List<ExternalId> externalIds,
            @Nullable ObjectNode custom) {
        return new ProductJson(
                product.id(),
                product.version(),
                product.code(),
                product.name(),
                product.nameEn(),
                product.kind(),
                group,
                product.unit(),
                product.barcode(),
                product.priceMoney(),
                product.costMoney(),
                product.vatRate(),
                product.active(),
                externalIds,
                custom,
                product.createdAt(),
                product.changedAt());
    }
}
