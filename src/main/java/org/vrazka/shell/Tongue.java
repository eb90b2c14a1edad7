package org.vrazka.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;

import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;

/** Language and zone of one request, found out when first asked: assets and the API seldom do. */
class Tongue implements TimeZoneAwareLocaleContext {
    private final Supplier<Locale> findLanguage;
    private final Supplier<TimeZone> findZone;
    private @Nullable Locale language;
    private @Nullable TimeZone zone;

    Tongue(Supplier<Locale> language, Supplier<TimeZone> zone) {
        this.findLanguage = language;
        this.findZone = zone;
    }

    @Override
    public Locale getLocale() {
        var known = language;
        if (known == null) {
            known = findLanguage.get();
            language = known;
        }
        return known;
    }

    @Override
    public TimeZone getTimeZone() {
        var known = zone;
        if (known == null) {
            known = findZone.get();
            zone = known;
        }
        return known;
    }
}
