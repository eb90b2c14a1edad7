package org.vrazka.identity;

/** What a right lets one do with a kind of record. */
public enum Action {
    SEE,
    CREATE,
    CHANGE,
    DELETE,
    EXPORT,
    /** Costs, profits and margins of what one sees. */
    SEE_COSTS
}
