package org.vrazka.parties.personal;

import static org.vrazka.shared.web.Text.t;

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

    /** Act on civil registration: weights modulo 11, ten counts as nought. */
    private static final int[] CITIZEN = {2, 4, 8, 5, 10, 9, 7, 3, 6};

    /** Of a foreigner: weights modulo 10. */
    private static final int[] FOREIGNER = {21, 19, 17, 13, 11, 9, 7, 3, 1};

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
        return BULGARIAN.matcher(number).matches()
                && digit(9) != sum(CITIZEN) % 11 % 10
                && digit(9) != sum(FOREIGNER) % 10;
    }

    private int sum(int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += digit(i) * weights[i];
        }
        return sum;
    }

    private int digit(int at) {
        return number.charAt(at) - '0';
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "PersonalNumber";
    }
}
