package org.vrazka.orders;

import java.math.BigDecimal;
import java.util.Optional;

/** Another module that knows how much may be taken off for a customer. */
public interface DiscountLimits {
    /**
     * @param share a fraction of the price
     * @param whom for which customers it holds, in the language of who asks, such as A X
     */
    record Limit(BigDecimal share, String whom) {}

    /**
     * @param party the customer's key
     */
    Optional<Limit> of(int party);

    /** Whether who asks may go beyond it. */
    boolean mayExceed();
}
