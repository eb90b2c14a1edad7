package org.vrazka.orders.payments;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Money that came for an order, or went back for a return.
 *
 * @param amount in the currency of the document
 * @param number of the receipt or the statement
 */
public record Payment(
        UUID id,
        LocalDate date,
        BigDecimal amount,
        Means means,
        @Nullable String number,
        @Nullable String note) {}
