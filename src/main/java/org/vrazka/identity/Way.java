package org.vrazka.identity;

/** By which way work came to be done. */
public enum Way {
    PAGE,
    API,
    IMPORT,
    /** A change of many records at once. */
    BULK,
    JOB
}
