package org.vrazka.segmentation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How dark a figure is drawn beside the largest of its table. */
public final class Heat {
    private static final int HOTTEST = 6;
    private static final int DIGITS = 6;

    private Heat() {}

    /** 0 for nothing or a loss, 6 for the largest; by the root, so that small ones still differ. */
    public static int of(BigDecimal value, BigDecimal largest) {
        if (value.signum() <= 0 || largest.signum() <= 0) {
            return 0;
        }
        double part = value.divide(largest, DIGITS, RoundingMode.HALF_UP).doubleValue();
        return (int) Math.clamp(Math.round(HOTTEST * Math.sqrt(part)), 1, HOTTEST);
    }
}
