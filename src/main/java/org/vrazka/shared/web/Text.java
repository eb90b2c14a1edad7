package org.vrazka.shared.web;

import org.jspecify.annotations.Nullable;
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
        if (arguments.length == 0) {
            return pattern;
        }
        String filled = filled(pattern, arguments);
        // numbers are written the Bulgarian way in both languages
        return filled != null ? filled : new MessageFormat(pattern, BULGARIAN).format(arguments);
    }

    /**
     * What {@link MessageFormat} makes of a text with nothing but words in its gaps, at a tenth of
     * the price: a list has some hundreds of them. Null when there is more to it.
     */
    private static @Nullable String filled(String pattern, Object[] arguments) {
        var text = new StringBuilder(pattern.length() + 32);
        for (int at = 0; at < pattern.length(); at++) {
            char c = pattern.charAt(at);
            if (c == '{') {
                int gap = at + 2 < pattern.length() ? pattern.charAt(at + 1) - '0' : -1;
                if (gap < 0
                        || gap >= Math.min(10, arguments.length)
                        || pattern.charAt(at + 2) != '}'
                        || !(arguments[gap] instanceof String word)) {
                    return null;
                }
                text.append(word);
                at += 2;
            } else if (c == '\'') {
                return null;
            } else {
                text.append(c);
            }
        }
        return text.toString();
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
