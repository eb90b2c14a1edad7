package org.vrazka.profitability.charges;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.Link;
import org.vrazka.shared.Money;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A direct cost of a customer.
 *
 * @param order that it belongs to; null: to none, or to one that who asks may not see
 * @param amount without VAT; below zero: it came back
 * @param rate base currency for one unit
 * @param worth in the base currency
 * @param manager of the order, or else of the customer, when it was written
 */
public record Charge(
        UUID id,
        int version,
        LocalDate day,
        ChargeKind kind,
        Link party,
        @Nullable Link order,
        Money amount,
        BigDecimal rate,
        BigDecimal worth,
        @Nullable Link manager,
        @Nullable String note,
        Instant createdAt,
        Instant changedAt) {
    public String href() {
        return "/direct-costs/" + id;
    }

    /** What people call it. */
    public String title() {
        return kind.label() + ", " + Format.money(amount);
    }

    @Nullable UUID managerId() {
        return manager == null ? null : manager.id();
    }
}
