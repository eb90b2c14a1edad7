package org.vrazka.profitability;

import org.vrazka.profitability.charges.ChargeKind;

/** What is summed of each document, line or direct cost; every figure is made of these. */
public enum Part {
    /** After discounts, before returns. */
    SALES,
    /** Of the sales. */
    DISCOUNTS,
    RETURNS,
    /** Of sales less that of returns, as far as known. */
    COST,
    /** How many documents or lines there are of which no cost is known. */
    UNKNOWN,
    /** Sold less returned. */
    QUANTITY,
    ORDERS,
    /** Direct costs, a part for each kind of them. */
    DELIVERY,
    COMMISSION,
    RETRO_BONUS,
    CHAIN_FEE,
    OVERDUE_FINANCING,
    BAD_DEBT;

    static Part of(ChargeKind kind) {
        return valueOf(kind.name());
    }
}
