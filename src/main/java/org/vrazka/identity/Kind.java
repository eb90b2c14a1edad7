package org.vrazka.identity;

/** The kinds of records that rights are given for. */
public enum Kind {
    PARTIES,
    PRODUCTS,
    ORDERS,
    IMPORTS,
    SEGMENTATIONS,
    REPORTS,
    USERS,
    COMPANY,
    AUDIT
}
