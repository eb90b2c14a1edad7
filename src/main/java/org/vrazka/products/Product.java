package org.vrazka.products;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Money;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * What is sold, whole.
 *
 * @param key what lines carry in place of the id
 * @param price for one unit, without VAT
 * @param cost for one unit; null: unknown
 * @param barcode what scanners read
 * @param vatRate percent
 */
public record Product(
        UUID id,
        int key,
        int version,
        String code,
        String name,
        @Nullable String nameEn,
        ProductKind kind,
        @Nullable Integer groupId,
        @Nullable String unit,
        @Nullable String barcode,
        @Nullable BigDecimal price,
        @Nullable BigDecimal cost,
        String currency,
        @Nullable BigDecimal vatRate,
        boolean active,
        Instant createdAt,
        Instant changedAt) {
    public @Nullable Money priceMoney() {
        return price == null ? null : new Money(price, currency);
    }

    public @Nullable Money costMoney() {
        return cost == null ? null : new Money(cost, currency);
    }
}
