package org.vrazka.letters;

/** How the way to a mail server is kept from others' eyes. */
public enum Security {
    /** From the first byte on, usually on port 465. */
    TLS,
    /** Asked for after the greeting and insisted on, usually on port 587. */
    STARTTLS,
    /** Not at all: for a server on the same machine or network. */
    NONE
}
