package org.vrazka.rates;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A rate of value added tax from a day on, until the next one of its destination.
 *
 * @param percent 20 for 20 %
 * @param basis what in the law allows 0 %
 */
public record VatRate(
        int id,
        Destination destination,
        LocalDate from,
        BigDecimal percent,
        @Nullable String basis) {}
