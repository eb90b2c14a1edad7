package org.vrazka.identity;

/** By which way work came to be done. */
public enum Way {
    PAGE,
    API,
    IMPORT,
    JOB
}
