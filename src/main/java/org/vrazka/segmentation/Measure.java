package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** What customers are compared by. */
public enum Measure {
    REVENUE,
    GROSS_REVENUE,
    GROSS_PROFIT,
    QUANTITY,
    ORDERS;

    /** What a fact adds to it; null when a cost is unknown. */
    @Nullable BigDecimal of(Fact fact) {
        return switch (this) {
            case REVENUE -> fact.revenue();
            case GROSS_REVENUE -> fact.sales();
            case GROSS_PROFIT -> fact.grossProfit();
            case QUANTITY -> fact.quantity();
            case ORDERS -> BigDecimal.valueOf(fact.orders());
        };
    }

    public boolean isMoney() {
        return this == REVENUE || this == GROSS_REVENUE || this == GROSS_PROFIT;
    }
}
