package org.vrazka.rates;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where goods go, as far as value added tax asks: articles 20, 28 and 53 of the Bulgarian law. */
public enum Destination {
    HOME,
    /** Another state of the Union, to who has a VAT number there. */
    EU_BUSINESS,
    /** Another state of the Union, to who has none. */
    EU_PERSON,
    /** Out of the Union. */
    ABROAD;

    private static final Set<String> UNION =
            Set.of(
                    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR",
                    "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI",
                    "SK");

    /**
     * @param country ISO 3166-1, two letters; null: not known, so at home
     * @param numbered whether the customer has a VAT number
     */
    static Destination of(@Nullable String country, String home, boolean numbered) {
        if (country == null || country.equals(home)) {
            return HOME;
        }
        if (!UNION.contains(country)) {
            return ABROAD;
        }
        return numbered ? EU_BUSINESS : EU_PERSON;
    }

    /** The states of the Union but one's own, in the order of their names. */
    static List<String> others(String home) {
        return UNION.stream()
                .filter(code -> !code.equals(home))
                .sorted(Comparator.comparing(Destination::country, collator()))
                .toList();
    }

    private static Collator collator() {
        return Collator.getInstance(LocaleContextHolder.getLocale());
    }

    /** The name of a country in the language of who asks. */
    public static String country(String code) {
        return Locale.of("", code).getDisplayCountry(LocaleContextHolder.getLocale());
    }

    static boolean isInUnion(String code) {
        return UNION.contains(code);
    }

    /** Whether a product's own rate counts there. */
    public boolean taxesByProduct() {
        return this == HOME || this == EU_PERSON;
    }

    public String label() {
        return t("rates.destination." + this);
    }
}
