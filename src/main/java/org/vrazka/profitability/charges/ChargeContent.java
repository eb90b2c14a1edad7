package org.vrazka.profitability.charges;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.ExternalId;
import org.vrazka.shared.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What programs send about a direct cost.
 *
 * @param date absent: today
 * @param party absent: the customer of the order
 * @param amount without VAT; below zero: it came back
 */
record ChargeContent(
        @Nullable LocalDate date,
        @Nullable ChargeKind kind,
        @Nullable UUID party,
        @Nullable UUID order,
        @Nullable Money amount,
        @Nullable String note,
        @Nullable List<ExternalId> externalIds) {
    /** What can be changed of it, as a program would send it whole. */
    static ChargeContent of(Charge charge, List<ExternalId> externalIds) {
        return new ChargeContent(
                charge.day(),
                charge.kind(),
                charge.party().id(),
                charge.order() == null ? null : charge.order().id(),
                charge.amount(),
                charge.note(),
                externalIds);
    }

    ChargeForm form() {
        return new ChargeForm(
                text(kind),
                text(date),
                text(party),
                null,
                text(order),
                amount == null ? null : amount.amount().toPlainString(),
                amount == null ? null : amount.currency(),
                note);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    List<ExternalId> names() {
        return Objects.requireNonNullElse(externalIds, List.of());
    }
}
