package org.vrazka.parties;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the system computed about a counterparty; null until there is something to say. Completeness
 * is in percent.
 *
 * @param wonBackOn it ordered then after it had been lost; null: not in the last 12 months
 */
public record PartyStanding(
        @Nullable PartyStatus status,
        @Nullable String abc,
        @Nullable String xyz,
        @Nullable LocalDate wonBackOn,
        @Nullable LocalDate firstOrderOn,
        @Nullable LocalDate lastOrderOn,
        int orders,
        @Nullable BigDecimal revenue12m,
        @Nullable BigDecimal profit12m,
        int completeness) {}
