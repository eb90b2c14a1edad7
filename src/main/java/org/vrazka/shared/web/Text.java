package org.vrazka.shared.web;

import org.springframework.context.i18n.LocaleContextHolder;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** Texts for people, in the language of who asks: {@code t("parties.title")}. */
public final class Text {
    /** The languages that Vrazka speaks; the first is the default. */
    public static final Locale BULGARIAN = Locale.of("bg", "BG");

    public static final Locale ENGLISH = Locale.of("en");

    /** Found before, by key: a page asks for some hundreds. */
    private static final Map<Locale, Map<String, String>> FOUND = new ConcurrentHashMap<>();

    private Text() {}

    /**
     * The text of a key, its first part naming the bundle; arguments as in {@link MessageFormat},
     * numbers among them written as {@link Format} writes them.
     */
    public static String t(String key, Object... arguments) {
        return in(language(), key, arguments);
    }

    /** The text in a given language, for letters and files that are not for who asks. */
    public static String in(Locale language, String key, Object... arguments) {
        String pattern = pattern(language, key);
        return arguments.length == 0
                ? pattern
                // numbers are written the Bulgarian way in both languages
                : new MessageFormat(pattern, BULGARIAN).format(arguments);
    }

    /** Bulgarian or English. */
    public static Locale language() {
        return LocaleContextHolder.getLocale().getLanguage().equals("bg") ? BULGARIAN : ENGLISH;
    }

    /** The one of our two languages that the page is not in. */
    public static Locale other() {
        return language().equals(BULGARIAN) ? ENGLISH : BULGARIAN;
    }

    private static String pattern(Locale language, String key) {
        var found = FOUND.computeIfAbsent(language, l -> new ConcurrentHashMap<>());
        String known = found.get(key);
        if (known != null) {
            return known;
        }
        try {
            String pattern = bundle(language, key).getString(key);
            found.put(key, pattern);
            return pattern;
        } catch (MissingResourceException e) {
            return "??" + key + "??";
        }
    }

    private static ResourceBundle bundle(Locale language, String key) {
        String module = key.substring(0, Math.max(0, key.indexOf('.')));
        return ResourceBundle.getBundle(
                "texts." + module,
                language,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
