package org.vrazka.orders;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.Link;
import org.vrazka.shared.Money;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A document without its lines, with what they come to.
 *
 * @param origin of a return: the order whose goods come back
 * @param region English name of its oblast, or as it came
 * @param country likewise
 * @param rate base currency for one unit of the currency
 * @param exact amounts stand unrounded, as another system gave them
 */
public record Order(
        UUID id,
        int version,
        Document document,
        String number,
        @Nullable Link origin,
        LocalDate date,
        @Nullable LocalDate promised,
        @Nullable LocalDate shipped,
        @Nullable Link party,
        @Nullable Link manager,
        @Nullable String region,
        @Nullable String country,
        @Nullable Integer market,
        String currency,
        BigDecimal rate,
        OrderState state,
        @Nullable String cancelReason,
        @Nullable String note,
        boolean exact,
        Sums sums,
        Instant createdAt,
        @Nullable Instant deletedAt) {
    /**
     * What the lines come to, in the document's currency.
     *
     * @param total net of discount, without the refused
     * @param refused worth of the refused quantity
     * @param cost of what was not refused; null: unknown
     */
    public record Sums(BigDecimal total, BigDecimal refused, @Nullable BigDecimal cost, int lines) {
        /** Null when a cost is unknown. */
        public @Nullable BigDecimal profit() {
            return cost == null ? null : total.subtract(cost);
        }
    }

    public boolean isReturn() {
        return document == Document.RETURN;
    }

    public Money total() {
        return new Money(sums.total, currency);
    }

    public boolean isLate(LocalDate today) {
        var due = promised;
        return due != null
                && !isReturn()
                && switch (state) {
                    case CONFIRMED, SHIPPING -> due.isBefore(shipped == null ? today : shipped);
                    default -> false;
                };
    }
}
