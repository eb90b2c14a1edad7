package org.vrazka.products;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.ExternalId;
import org.vrazka.shared.Money;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A product as programs get it. */
record ProductJson(
        UUID id,
        int version,
        String code,
        String name,
        ProductKind kind,
        @Nullable String group,
        @Nullable String unit,
        @Nullable Money price,
        @Nullable Money cost,
        @Nullable BigDecimal vatRate,
        boolean active,
        List<ExternalId> externalIds,
        Instant createdAt,
        Instant changedAt) {
    static ProductJson of(Product product, List<ExternalId> externalIds) {
        return new ProductJson(
                product.id(),
                product.version(),
                product.code(),
                product.name(),
                product.kind(),
                product.group(),
                product.unit(),
                product.priceMoney(),
                product.costMoney(),
                product.vatRate(),
                product.active(),
                externalIds,
                product.createdAt(),
                product.changedAt());
    }
}
