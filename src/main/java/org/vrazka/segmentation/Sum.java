package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * Customers counted, and what they bring together.
 *
 * @param grossProfit null: a cost is unknown
 */
public record Sum(
        int customers, BigDecimal measure, BigDecimal revenue, @Nullable BigDecimal grossProfit) {
    static final Sum NONE = new Sum(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    Sum plus(Sum other) {
        var profit =
                grossProfit == null || other.grossProfit == null
                        ? null
                        : grossProfit.add(other.grossProfit);
        return new Sum(
                customers + other.customers,
                measure.add(other.measure),
                revenue.add(other.revenue),
                profit);
    }
}
