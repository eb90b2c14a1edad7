package org.vrazka.orders;

import org.jspecify.annotations.Nullable;
import org.vrazka.orders.reasons.Cause;
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
 * @param rate base currency for one unit of the currency
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
        Seller seller,
        Place place,
        Recipient recipient,
        String currency,
        BigDecimal rate,
        OrderState state,
        Cancellation cancellation,
        @Nullable String note,
        Pricing pricing,
        Sums sums,
        Debt debt,
        Instant createdAt,
        @Nullable Instant deletedAt) {
    /**
     * What the lines come to, in the document's currency.
     *
     * @param total net of discount, without the refused
     * @param refused worth of the refused quantity
     * @param cost of what was not refused; null: unknown
     * @param vat null: the rate of some line is unknown
     * @param paid with VAT; what is known to be paid
     */
    public record Sums(
            BigDecimal total,
            BigDecimal refused,
            @Nullable BigDecimal cost,
            @Nullable BigDecimal vat,
            BigDecimal paid,
            int lines) {
        /** Null when a cost is unknown. */
        public @Nullable BigDecimal profit() {
            return cost == null ? null : total.subtract(cost);
        }

        /** Null when a rate of VAT is unknown. */
        public @Nullable BigDecimal withVat() {
            return vat == null ? null : total.add(vat);
        }
    }

    /**
     * What is still to be paid.
     *
     * @param due by the terms when it was made; null: nobody told
     * @param left with VAT; null: nothing, or nobody knows
     * @param daysOverdue null: it is not, or nobody knows
     * @param credited worth of what came back of it and was not paid back, with VAT
     */
    public record Debt(
            @Nullable LocalDate due,
            @Nullable BigDecimal left,
            @Nullable Integer daysOverdue,
            BigDecimal credited) {}

    /**
     * Who sells.
     *
     * @param team of the manager, as it was when he became the manager of this document
     */
    public record Seller(@Nullable Link manager, @Nullable Link team) {}

    /**
     * Where it counts.
     *
     * @param region English name of its oblast, or as it came
     * @param country likewise
     */
    public record Place(
            @Nullable String region, @Nullable String country, @Nullable Integer market) {}

    /**
     * Where its goods go.
     *
     * @param site a delivery site of the party
     * @param contact who ordered, or who is asked for
     * @param person the party's contact of this name, if it is known to be one
     */
    public record Recipient(@Nullable Link site, @Nullable String contact, @Nullable UUID person) {}

    public @Nullable Link manager() {
        return seller.manager;
    }

    public @Nullable Link team() {
        return seller.team;
    }

    public @Nullable String region() {
        return place.region;
    }

    public @Nullable String country() {
        return place.country;
    }

    public @Nullable Integer market() {
        return place.market;
    }

    public @Nullable Link site() {
        return recipient.site;
    }

    public @Nullable String contact() {
        return recipient.contact;
    }

    public @Nullable UUID person() {
        return recipient.person;
    }

    /** Why it was cancelled, and who is at fault; empty when it was not, or nobody said. */
    public record Cancellation(@Nullable String reason, @Nullable Cause cause) {
        static Cancellation of(@Nullable String reason, @Nullable String cause) {
            return new Cancellation(reason, Cause.of(cause).orElse(null));
        }
    }

    public @Nullable String cancelReason() {
        return cancellation.reason;
    }

    public @Nullable Cause cancelCause() {
        return cancellation.cause;
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
