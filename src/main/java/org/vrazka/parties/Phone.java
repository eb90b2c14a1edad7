package org.vrazka.parties;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number in the one form that is kept, E.164: +359888123456. */
public record Phone(String e164) {
    private static final Pattern NUMBER = Pattern.compile("\\+?[\\d\\s()/.\\-]{4,}");
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /**
     * Reads a number in any notation; empty when it cannot be one.
     *
     * @param country where a number without a code of country is from, such as BG
     */
    public static Optional<Phone> read(String typed, String country) {
        try {
            var number = NUMBERS.parse(typed, country);
            return NUMBERS.isPossibleNumber(number)
                    ? Optional.of(new Phone(NUMBERS.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** Whether somebody who looks for this text means a number. */
    public static boolean isLike(String typed) {
        return NUMBER.matcher(typed).matches();
    }

    /** Whether a text that is looked for is neither a telephone nor an e-mail. */
    public static boolean isOfAName(String typed) {
        return !typed.contains("@") && !isLike(typed);
    }

    /** How numbers begin, in the kept form, of which this much is typed. */
    public static String beginning(String typed) {
        return read(typed, "BG")
                .map(Phone::e164)
                .orElse("+" + typed.replaceAll("\\D", "").replaceFirst("^00", ""));
    }

    /** For reading: +359 88 812 3456. */
    public String spaced() {
        try {
            return NUMBERS.format(NUMBERS.parse(e164, null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return e164;
        }
    }
}
