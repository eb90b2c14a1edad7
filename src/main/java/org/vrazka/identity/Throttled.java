package org.vrazka.identity;

import java.time.Duration;

/** An attempt to sign in came too early after failures before it. */
public class Throttled extends RuntimeException {
    private final Duration wait;

    Throttled(Duration wait) {
        this.wait = wait;
    }

    /** Seconds to wait, one at least. */
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
