package org.vrazka.profitability;

/** What is summed of each document or line; every figure is made of these. */
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
    ORDERS
}
