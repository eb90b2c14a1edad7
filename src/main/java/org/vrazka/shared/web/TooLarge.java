package org.vrazka.shared.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A body went on past its limit while it was read. */
public class TooLarge extends ResponseStatusException {
    TooLarge() {
        super(HttpStatus.CONTENT_TOO_LARGE);
    }

    /** Readers of JSON wrap what stops them. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof TooLarge) {
                return true;
            }
        }
        return false;
    }
}
