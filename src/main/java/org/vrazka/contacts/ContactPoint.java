package org.vrazka.contacts;

import org.vrazka.parties.Phone;

/**
 * A telephone or an e-mail of a person.
 *
 * @param value a telephone as E.164
 * @param main the one to be used first
 * @param optOut nothing is to be sent there
 * @param invalid nobody is reached there
 */
public record ContactPoint(
        Medium medium,
        PointKind kind,
        String value,
        boolean main,
        boolean optOut,
        boolean invalid) {
    /** For reading: +359 88 812 3456. */
    public String shown() {
        return medium == Medium.PHONE ? new Phone(value).spaced() : value;
    }

    /** Where a click leads. */
    public String href() {
        return (medium == Medium.PHONE ? "tel:" : "mailto:") + value;
    }
}
