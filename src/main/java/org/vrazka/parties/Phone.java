package org.vrazka.parties;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

import java.util.Optional;

/** A telephone number in the one form that is kept, E.164: +359888123456. */
public record Phone(String e164) {
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

    /** For reading: +359 88 812 3456. */
    public String spaced() {
        try {
            return NUMBERS.format(NUMBERS.parse(e164, null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return e164;
        }
    }
}
