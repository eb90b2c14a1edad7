package org.vrazka.parties;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number for value added tax; its form is known for each country of the Union, others are free.
 */
public record VatNumber(String number) {
    private static final Map<String, Pattern> FORMS =
            Map.ofEntries(
                    form("AT", "U\\d{8}"),
                    form("BE", "[01]\\d{9}"),
                    form("BG", "\\d{9,10}"),
                    form("CY", "\\d{8}[A-Z]"),
                    form("CZ", "\\d{8,10}"),
                    form("DE", "\\d{9}"),
                    form("DK", "\\d{8}"),
                    form("EE", "\\d{9}"),
                    form("EL", "\\d{9}"),
                    form("ES", "[A-Z0-9]\\d{7}[A-Z0-9]"),
                    form("FI", "\\d{8}"),
                    form("FR", "[A-HJ-NP-Z0-9]{2}\\d{9}"),
                    form("HR", "\\d{11}"),
                    form("HU", "\\d{8}"),
                    form("IE", "\\d[A-Z0-9+*]\\d{5}[A-Z]|\\d{7}[A-W][A-I]?"),
                    form("IT", "\\d{11}"),
                    form("LT", "\\d{9}|\\d{12}"),
                    form("LU", "\\d{8}"),
                    form("LV", "\\d{11}"),
                    form("MT", "\\d{8}"),
                    form("NL", "[A-Z0-9+*]{10}\\d{2}"),
                    form("PL", "\\d{10}"),
                    form("PT", "\\d{9}"),
                    form("RO", "\\d{2,10}"),
                    form("SE", "\\d{10}01"),
                    form("SI", "\\d{8}"),
                    form("SK", "\\d{10}"),
                    form("XI", "\\d{9}|\\d{12}|GD\\d{3}|HA\\d{3}"));

    /** Capital letters, without the spaces, dots and hyphens that people write. */
    public static VatNumber of(String typed) {
        return new VatNumber(typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\u00a0.\\-]", ""));
    }

    /** True for every number outside the Union. */
    public boolean isWellFormed() {
        return form().map(form -> form.matcher(number.substring(2)).matches()).orElse(true);
    }

    /** The two letters before the digits. */
    public String country() {
        return number.length() < 2 ? "" : number.substring(0, 2);
    }

    /** What stands behind the country. */
    public String local() {
        return number.substring(Math.min(2, number.length()));
    }

    /** Whether the exchange of the Union knows numbers like this one. */
    public boolean isOfTheUnion() {
        return form().isPresent() && isWellFormed();
    }

    private Optional<Pattern> form() {
        return Optional.ofNullable(FORMS.get(country()));
    }

    private static Map.Entry<String, Pattern> form(String country, String form) {
        return Map.entry(country, Pattern.compile(form));
    }
}
