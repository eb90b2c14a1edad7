package org.vrazka.shared;

import java.time.Duration;

/** Somebody asks for more in a time than he may; nothing was done. */
public class TooMany extends RuntimeException {
    private final Duration wait;

    public TooMany(Duration wait) {
        super("wait " + wait);
        this.wait = wait;
    }

    /** After how many seconds it is worth asking again; one at least. */
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
