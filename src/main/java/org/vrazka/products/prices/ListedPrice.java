package org.vrazka.products.prices;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A product beside its price in a list on a day.
 *
 * @param key what the page after it begins with
 * @param price null: none on that day
 * @param from since when it is so
 * @param next when another price begins
 */
public record ListedPrice(
        UUID product,
        String code,
        String name,
        @Nullable String unit,
        String key,
        @Nullable BigDecimal price,
        @Nullable LocalDate from,
        @Nullable LocalDate next) {}
