package org.vrazka.shared;

/** Somebody changed the record since it was read; nothing was changed now. */
public class Stale extends RuntimeException {
    private final int current;

    public Stale(int current) {
        super("version is " + current);
        this.current = current;
    }

    /** The version that the record has now. */
    public int current() {
        return current;
    }
}
