package org.vrazka.parties;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A company's number in the Bulgarian register: 9 digits, or 13 for a branch. Foreign numbers are
 * free, and a wrong check digit only warns: registers hold such numbers.
 */
public record Eik(String number) {
    private static final Pattern BULGARIAN = Pattern.compile("\\d{9}|\\d{13}");
    private static final int[] NINE = {1, 2, 3, 4, 5, 6, 7, 8};
    private static final int[] NINE_AGAIN = {3, 4, 5, 6, 7, 8, 9, 10};
    private static final int[] THIRTEEN = {2, 7, 3, 5};
    private static final int[] THIRTEEN_AGAIN = {4, 9, 5, 7};

    /** Without the spaces that people write between groups of digits. */
    public static Eik of(String typed) {
        var tight = typed.replaceAll("[\\s\\u00a0]", "");
        return new Eik(tight.matches("\\d+") ? tight : typed.strip());
    }

    /** What the check digit should be, when it is another: at place 9, or at place 13. */
    public Optional<Integer> rightCheckDigit() {
        if (!BULGARIAN.matcher(number).matches()) {
            return Optional.empty();
        }
        int ninth = check(0, NINE, NINE_AGAIN);
        if (ninth != digit(8)) {
            return Optional.of(ninth);
        }
        if (number.length() == 9) {
            return Optional.empty();
        }
        int thirteenth = check(8, THIRTEEN, THIRTEEN_AGAIN);
        return thirteenth == digit(12) ? Optional.empty() : Optional.of(thirteenth);
    }

    /** For reading: 107 555 315. */
    public String grouped() {
        return BULGARIAN.matcher(number).matches()
                ? number.replaceFirst("(\\d{3})(\\d{3})(\\d{3})(\\d*)", "$1 $2 $3 $4").strip()
                : number;
    }

    private int check(int from, int[] weights, int[] again) {
        int first = sum(from, weights) % 11;
        return first < 10 ? first : sum(from, again) % 11 % 10;
    }

    private int sum(int from, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += digit(from + i) * weights[i];
        }
        return sum;
    }

    private int digit(int at) {
        return number.charAt(at) - '0';
    }
}
