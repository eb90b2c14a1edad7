package org.vrazka.parties.vies;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** VIES, or the register of the country behind it, could not be asked: the number may be either. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public class Unanswered extends RuntimeException {
    Unanswered(String reason) {
        super(reason);
    }

    Unanswered(Exception cause) {
        super(cause);
    }
}
