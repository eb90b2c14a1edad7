package org.vrazka.segmentation;

import java.math.BigDecimal;

/**
 * Customers about whom something is to be done.
 *
 * @param slipping slipping away
 * @param atRisk what those brought in the last 12 months
 * @param wonBack back after they had been lost, in the last 12 months
 */
public record Signs(int slipping, BigDecimal atRisk, int wonBack) {
    public static final Signs NONE = new Signs(0, BigDecimal.ZERO, 0);

    Signs plus(Signs other) {
        return new Signs(
                slipping + other.slipping, atRisk.add(other.atRisk), wonBack + other.wonBack);
    }
}
