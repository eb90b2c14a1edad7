package org.vrazka.parties.vies;

import static org.vrazka.shared.web.Text.t;

import org.vrazka.records.api.Unavailable;

/** VIES, or the register of the country behind it, could not be asked: the number may be either. */
public class Unanswered extends Unavailable {
    Unanswered(String reason) {
        super(t("parties.vies.unanswered"), reason);
    }

    Unanswered(Exception cause) {
        this(cause.toString());
        initCause(cause);
    }
}
