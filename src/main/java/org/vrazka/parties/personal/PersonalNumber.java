package org.vrazka.parties.personal;

import static org.vrazka.shared.web.Text.t;

import org.vrazka.parties.PersonDigits;
import org.vrazka.shared.Invalid;

import java.util.regex.Pattern;

/**
 * The number of a person: a Bulgarian one of ten digits (ЕГН, or ЛНЧ of a foreigner), or one of
 * another country, which is free. A wrong check digit only warns: registers hold such numbers.
 */
record PersonalNumber(String number) {
    private static final Pattern POSSIBLE =
            Pattern.compile("[\\p{L}\\d][\\p{L}\\d/.-]{2,28}[\\p{L}\\d]");
    private static final Pattern BULGARIAN = Pattern.compile("\\d{10}");

    /**
     * Without the spaces that people write between its parts.
     *
     * @throws Invalid when it can be nobody's
     */
    static PersonalNumber of(String typed) {
        var tight = typed.replaceAll("[\\s\\u00a0]", "");
        if (!POSSIBLE.matcher(tight).matches()) {
            throw new Invalid("number", "personalNumber", t("parties.personal.wrong"));
        }
        return new PersonalNumber(tight);
    }

    /** Whether ten digits are neither a citizen's nor a foreigner's number. */
    boolean isDoubtful() {
        return BULGARIAN.matcher(number).matches() && !PersonDigits.areRight(number);
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "PersonalNumber";
    }
}
