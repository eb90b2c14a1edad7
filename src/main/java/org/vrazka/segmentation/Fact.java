package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * What one customer bought and returned on a day, or in a month that begins on it.
 *
 * @param party the customer's key
 * @param day counted from 1970
 * @param sales before returns
 * @param cost of what was sold, less that of what came back; null: unknown
 * @param quantity sold less returned
 * @param orderDays the day of each order: A is this day, B the next one, and so on
 */
record Fact(
        int party,
        int day,
        BigDecimal sales,
        BigDecimal returns,
        @Nullable BigDecimal cost,
        BigDecimal quantity,
        int orders,
        String orderDays) {
    static final char FIRST = 'A';

    BigDecimal revenue() {
        return sales.subtract(returns);
    }

    @Nullable BigDecimal grossProfit() {
        return cost == null ? null : revenue().subtract(cost);
    }
}
