package org.vrazka.identity;

/** The one who asks has no right to do this with any record. */
public class Forbidden extends RuntimeException {
    public Forbidden(Kind kind, Action action) {
        super(action + " " + kind);
    }
}
