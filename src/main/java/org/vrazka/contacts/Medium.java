package org.vrazka.contacts;

/** Which kind of line leads to a person. */
public enum Medium {
    PHONE,
    EMAIL
}
