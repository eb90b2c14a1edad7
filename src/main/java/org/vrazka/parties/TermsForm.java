package org.vrazka.parties;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.vrazka.identity.Choices;
import org.vrazka.records.Option;
import org.vrazka.shared.Money;
import org.vrazka.shared.web.Format;
import org.vrazka.shared.web.Text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Terms and size of a counterparty as typed; an amount without a currency is in the company's. */
public record TermsForm(
        @Nullable String billingAddress,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable String employees,
        @Nullable String turnover,
        @Nullable String turnoverCurrency,
        @Nullable String paymentDays,
        @Nullable String creditLimit,
        @Nullable String creditCurrency,
        @Nullable String currency,
        @Nullable String priceList,
        @Nullable String discount,
        @Nullable String delivery,
        @Nullable String customerSince,
        @Nullable String ordersBefore) {
    static final TermsForm BLANK = of(PartyTerms.NONE);
    static final List<String> LANGUAGES =
            List.of(
                    "bg", "en", "ar", "cs", "da", "de", "el", "es", "et", "fi", "fr", "he", "hr",
                    "hu", "it", "ja", "ko", "lt", "lv", "mk", "nl", "no", "pl", "pt", "ro", "ru",
                    "sk", "sl", "sq", "sr", "sv", "tr", "uk", "zh");

    static TermsForm of(@Nullable PartyTerms now) {
        var terms = Objects.requireNonNullElse(now, PartyTerms.NONE);
        return new TermsForm(
                terms.billingAddress(),
                terms.language(),
                terms.timeZone(),
                text(terms.employees()),
                amount(terms.turnover()),
                currency(terms.turnover()),
                text(terms.paymentDays()),
                amount(terms.creditLimit()),
                currency(terms.creditLimit()),
                terms.currency(),
                terms.priceList(),
                terms.discount() == null ? null : Format.exact(terms.discount()),
                terms.delivery(),
                text(terms.customerSince()),
                text(terms.ordersBefore()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String amount(@Nullable Money money) {
        return money == null ? null : Format.exact(money.amount());
    }

    private static @Nullable String currency(@Nullable Money money) {
        return money == null ? null : money.currency();
    }

    public static Map<String, String> languages() {
        var labels = new LinkedHashMap<>(Map.of("", "–"));
        LANGUAGES.forEach(code -> labels.put(code, languageName(code)));
        return labels;
    }

    /** The same for filters. */
    static List<Option> languageOptions() {
        return LANGUAGES.stream().map(code -> new Option(code, languageName(code))).toList();
    }

    /** Such as немски. */
    public static String languageName(String code) {
        return Locale.of(code).getDisplayLanguage(Text.language());
    }

    /** The code of a language by itself, such as de-AT, or by its name in either language. */
    public static Optional<String> languageOf(String typed) {
        var word = typed.strip().toLowerCase(Locale.ROOT);
        return LANGUAGES.stream()
                .filter(code ->
                        word.matches(code + "([-_].*)?")
                                || Stream.of(Text.BULGARIAN, Text.ENGLISH)
                                        .map(Locale.of(code)::getDisplayLanguage)
                                        .anyMatch(word::equalsIgnoreCase))
                .findFirst();
    }

    public static Map<String, String> zones() {
        return orNone(Choices.zones());
    }

    public static Map<String, String> currencies() {
        return orNone(Choices.currencies());
    }

    private static Map<String, String> orNone(Map<String, String> choices) {
        var labels = new LinkedHashMap<>(Map.of("", "–"));
        labels.putAll(choices);
        return labels;
    }

    public static Map<String, String> labels(String prefix, List<String> codes) {
        var labels = new LinkedHashMap<String, String>();
        codes.forEach(code -> labels.put(code, t(prefix + "." + code)));
        return labels;
    }
}
