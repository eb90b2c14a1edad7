package org.vrazka.identity;

import static org.vrazka.shared.web.Text.t;

import org.vrazka.shared.web.Text;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the lists of choice in forms hold: by value, the text to show. */
public final class Choices {
    /** Without codes of metals, funds and tests, which begin with X as some real ones do. */
    private static final String UNREAL = "X(?!AF|AD|CD|CG|OF|PF).*";

    private Choices() {}

    public static Map<String, String> languages() {
        return ordered(Stream.of("bg", "en"), one -> t("identity.language." + one));
    }

    public static Map<String, String> themes() {
        return ordered(Stream.of("system", "light", "dark"), one -> t("identity.theme." + one));
    }

    public static Map<String, String> tokenLives() {
        return ordered(
                Stream.of("30", "90", "365", "never"), one -> t("identity.token.days." + one));
    }

    public static Map<String, String> tokenAccess() {
        return ordered(Stream.of("read", "write"), one -> t("identity.token.access." + one));
    }

    public static Map<String, String> tokenKinds() {
        return ordered(
                Arrays.stream(Kind.values()).map(Kind::name),
                one -> t("identity.token.kind." + one));
    }

    /** The euro first. */
    public static Map<String, String> currencies() {
        var others =
                Currency.getAvailableCurrencies().stream()
                        .map(Currency::getCurrencyCode)
                        .filter(code -> !code.matches(UNREAL) && !code.equals("EUR"))
                        .sorted();
        return ordered(
                Stream.concat(Stream.of("EUR"), others),
                code -> code + " · " + Currency.getInstance(code).getDisplayName(Text.language()));
    }

    public static Map<String, String> zones() {
        var cities =
                ZoneId.getAvailableZoneIds().stream()
                        .filter(id ->
                                id.matches(
                                        "(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                        .sorted(Comparator.naturalOrder());
        return ordered(cities, id -> id.replace('_', ' '));
    }

    private static Map<String, String> ordered(
            Stream<String> values, Function<String, String> text) {
        return values.collect(
                Collectors.toMap(value -> value, text, (a, b) -> a, LinkedHashMap::new));
    }
}
