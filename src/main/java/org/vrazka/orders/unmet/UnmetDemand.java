package org.vrazka.orders.unmet;

import org.jspecify.annotations.Nullable;
import org.vrazka.orders.OrderChoices;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.records.Link;
import org.vrazka.shared.Money;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody asked for without any order and could not be given.
 *
 * @param contact who asked, in words
 * @param product null: on no list of ours
 * @param title the product's name on that day, or what was asked for in their words
 * @param reason the code of one that is known, else as somebody said it
 * @param place where it was, as on orders
 * @param state whether it still counts
 * @param metBy the order that gave it after all
 */
public record UnmetDemand(
        UUID id,
        int version,
        LocalDate day,
        @Nullable Link party,
        @Nullable String contact,
        @Nullable Product product,
        String title,
        BigDecimal quantity,
        Worth worth,
        @Nullable String reason,
        @Nullable Cause cause,
        Came came,
        @Nullable Link manager,
        Place place,
        @Nullable Link metBy,
        UnmetState state,
        @Nullable String note,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant deletedAt) {

    /** What was asked for, as the catalogue has it now. */
    public record Product(UUID id, String code, String name, @Nullable String unit) {
        String title() {
            return OrderChoices.title(code, name);
        }
    }

    public String href() {
        return "/unmet/" + id;
    }

    /**
     * What it was worth.
     *
     * @param price for one unit, without VAT; null: unknown, or only the amount is known
     * @param amount null: nobody knows
     * @param rate base currency for one unit
     */
    public record Worth(
            @Nullable BigDecimal price,
            @Nullable BigDecimal amount,
            String currency,
            BigDecimal rate) {
        /** All of it; null when nobody knows. */
        public @Nullable Money whole() {
            return amount == null ? null : new Money(amount, currency);
        }

        /** One unit; null when nobody knows. */
        public @Nullable Money unit() {
            return price == null ? null : new Money(price, currency);
        }
    }

    /** Where it was, by the English names that facts carry, or as it came. */
    public record Place(
            @Nullable String region, @Nullable String country, @Nullable Integer market) {}

    @Nullable UUID managerId() {
        return manager == null ? null : manager.id();
    }
}
