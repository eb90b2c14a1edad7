package org.vrazka.orders;

import org.jspecify.annotations.Nullable;
import org.vrazka.orders.reasons.Cause;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a document says before anything is computed.
 *
 * @param number null: the next one
 * @param origin of a return: the order whose goods come back
 * @param manager null: the party's, or who makes the document
 * @param region an oblast or other place; null: the party's
 * @param country null: the party's
 * @param currency null: the company's
 * @param rate base currency for one unit; needed when the currency is another one
 * @param cancelCause null: as the reason proposes
 */
public record OrderContent(
        Document document,
        @Nullable String number,
        @Nullable UUID origin,
        LocalDate date,
        @Nullable LocalDate promised,
        @Nullable LocalDate shipped,
        @Nullable UUID party,
        @Nullable UUID manager,
        @Nullable String region,
        @Nullable String country,
        @Nullable Integer market,
        @Nullable String currency,
        @Nullable BigDecimal rate,
        OrderState state,
        @Nullable String cancelReason,
        @Nullable Cause cancelCause,
        @Nullable String note,
        Pricing pricing,
        List<LineContent> lines,
        Recipient recipient) {
    /** Without a delivery site. */
    public OrderContent(
            Document document,
            @Nullable String number,
            @Nullable UUID origin,
            LocalDate date,
            @Nullable LocalDate promised,
            @Nullable LocalDate shipped,
            @Nullable UUID party,
            @Nullable UUID manager,
            @Nullable String region,
            @Nullable String country,
            @Nullable Integer market,
            @Nullable String currency,
            @Nullable BigDecimal rate,
            OrderState state,
            @Nullable String cancelReason,
            @Nullable Cause cancelCause,
            @Nullable String note,
            Pricing pricing,
            List<LineContent> lines) {
        this(
                document,
                number,
                origin,
                date,
                promised,
                shipped,
                party,
                manager,
                region,
                country,
                market,
                currency,
                rate,
                state,
                cancelReason,
                cancelCause,
                note,
                pricing,
                lines,
                Recipient.NONE);
    }

    /** An order of a party made here, everything else as usual. */
    public static OrderContent of(
            @Nullable UUID party, LocalDate date, OrderState state, List<LineContent> lines) {
        return new OrderContent(
                Document.ORDER,
                null,
                null,
                date,
                null,
                null,
                party,
                null,
                null,
                null,
                null,
                null,
                null,
                state,
                null,
                null,
                null,
                Pricing.PLAIN,
                lines);
    }

    /** The same cancelled, for a reason. */
    public OrderContent cancelled(String reason) {
        return copy(document, OrderState.CANCELLED, reason, null, pricing);
    }

    /** The same as goods that come back. */
    public OrderContent asReturn() {
        return copy(Document.RETURN, state, cancelReason, cancelCause, pricing);
    }

    /** The same with other terms for its prices. */
    OrderContent with(Pricing other) {
        return copy(document, state, cancelReason, cancelCause, other);
    }

    /** The same with other lines. */
    OrderContent with(List<LineContent> others) {
        return new OrderContent(
                document,
                number,
                origin,
                date,
                promised,
                shipped,
                party,
                manager,
                region,
                country,
                market,
                currency,
                rate,
                state,
                cancelReason,
                cancelCause,
                note,
                pricing,
                others,
                recipient);
    }

    private OrderContent copy(
            Document kind,
            OrderState at,
            @Nullable String reason,
            @Nullable Cause cause,
            Pricing prices) {
        return new OrderContent(
                kind, number, origin, date, promised, shipped, party, manager, region, country,
                market, currency, rate, at, reason, cause, note, prices, lines, recipient);
    }
}
