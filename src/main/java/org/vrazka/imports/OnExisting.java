package org.vrazka.imports;

/** What to do with an order that comes back with other content. */
public enum OnExisting {
    ASK,
    REPLACE,
    SKIP
}
