package org.vrazka.segmentation;

import java.math.BigDecimal;

/** Where a customer stands with us on a day. */
public enum Status {
    POTENTIAL,
    ONE_TIME,
    REGULAR,
    LOST;

    private static final int RHYTHM_FROM_ORDERS = 3;

    /** Of a customer with this many shipped orders up to a day, the first and the last of them. */
    static Status on(int day, int first, int last, int orders, Rules.StatusRules rules) {
        if (orders == 0) {
            return POTENTIAL;
        }
        if (isLost(day - last, last - first, orders, rules)) {
            return LOST;
        }
        return orders <= rules.oneTimeOrders() ? ONE_TIME : REGULAR;
    }

    /** Own rhythm: silent for K times the mean interval between orders, and half the limit. */
    static boolean isLost(int silent, int span, int orders, Rules.StatusRules rules) {
        var times = rules.ownRhythm();
        if (times == null || orders < RHYTHM_FROM_ORDERS) {
            return silent > rules.lostDays();
        }
        var limit = times.multiply(BigDecimal.valueOf(span));
        var intervals = BigDecimal.valueOf((long) silent * (orders - 1));
        return 2 * silent > rules.lostDays() && intervals.compareTo(limit) > 0;
    }
}
