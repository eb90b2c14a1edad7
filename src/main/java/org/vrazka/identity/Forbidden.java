package org.vrazka.identity;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The one who asks has no right to do this with any record. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public class Forbidden extends RuntimeException {
    public Forbidden(Kind kind, Action action) {
        super(action + " " + kind);
    }
}
