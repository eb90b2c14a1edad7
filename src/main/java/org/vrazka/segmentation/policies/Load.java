package org.vrazka.segmentation.policies;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What a policy asks of somebody.
 *
 * @param name of a manager or a role; null: customers without a manager
 * @param customers that are to be contacted
 * @param monthly contacts in a month of 365.25 / 12 days
 */
public record Load(@Nullable String name, boolean isRole, int customers, BigDecimal monthly) {
    private static final BigDecimal DAYS_OF_MONTH = new BigDecimal("30.4375");

    static BigDecimal monthly(int customers, int everyDays) {
        return DAYS_OF_MONTH
                .multiply(BigDecimal.valueOf(customers))
                .divide(BigDecimal.valueOf(everyDays), MathContext.DECIMAL64);
    }

    Load plus(Load other) {
        return new Load(name, isRole, customers + other.customers, monthly.add(other.monthly));
    }

    /** To one decimal. */
    public BigDecimal contacts() {
        return monthly.setScale(1, RoundingMode.HALF_UP);
    }
}
