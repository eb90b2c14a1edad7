package org.vrazka.orders.payments;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.web.Format;

import java.time.LocalDate;

/**
 * A payment as typed, by a person or a program.
 *
 * @param date empty: today
 * @param amount in the currency of the document
 * @param means empty: by bank
 */
public record PaymentForm(
        @Nullable String date,
        @Nullable String amount,
        @Nullable String means,
        @Nullable String number,
        @Nullable String note) {
    /** All that is left to pay, today. */
    static PaymentForm of(Payments.State state, LocalDate today) {
        var left = state.left();
        return new PaymentForm(
                today.toString(),
                left.signum() > 0 ? Format.price(left) : "",
                Means.BANK.name(),
                null,
                null);
    }
}
