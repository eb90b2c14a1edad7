package org.vrazka.demo;

import java.util.UUID;

/**
 * A made-up customer, as his orders need to know him.
 *
 * @param worth of a usual order of his
 */
record DemoCustomer(UUID id, Rhythm rhythm, double worth) {
    /** How he buys. */
    enum Rhythm {
        /** Not yet. */
        NEVER,
        ONCE,
        /** Every month the same. */
        STEADY,
        /** Every month, by the season. */
        SEASONAL,
        IRREGULAR,
        /** Bought for a time, and no longer. */
        GONE
    }
}
