package org.vrazka.shared;

import java.math.BigDecimal;
import java.util.Currency;

/** An exact amount in one currency (ISO 4217 code). */
public record Money(BigDecimal amount, String currency) {
    private static final int USUAL_DECIMALS = 2;

    /** The amount with the decimals of its currency, or as many more as it has: 1000.50, 0.125. */
    public String written() {
        var exact = amount.stripTrailingZeros();
        return exact.setScale(Math.max(exact.scale(), decimals())).toPlainString();
    }

    private int decimals() {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException e) {
            return USUAL_DECIMALS;
        }
    }
}
