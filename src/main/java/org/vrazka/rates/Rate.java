package org.vrazka.rates;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What a currency was worth on a day.
 *
 * @param perEuro units of the currency for one euro, as the European Central Bank publishes it
 * @param byHand typed by somebody: a file never overwrites it
 */
public record Rate(String currency, LocalDate day, BigDecimal perEuro, boolean byHand) {
    private static final MathContext SIX = new MathContext(6, RoundingMode.HALF_UP);

    /** Euros for one unit, to six significant digits, for reading. */
    public BigDecimal euros() {
        return BigDecimal.ONE.divide(perEuro, SIX);
    }
}
