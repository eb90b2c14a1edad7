package org.vrazka.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AbstractLocaleContextResolver;
import org.springframework.web.util.WebUtils;
import org.vrazka.identity.CurrentUser;
import org.vrazka.shared.web.Text;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;

/**
 * The language and zone of a request: the user's own; before sign-in the chosen, else the
 * browser's.
 */
@Component("localeResolver")
class Languages extends AbstractLocaleContextResolver {
    static final String COOKIE = "language";
    private static final List<String> SPOKEN = List.of("bg", "en");

    private final CurrentUser currentUser;

    Languages(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        return new SimpleTimeZoneAwareLocaleContext(
                language(request), TimeZone.getTimeZone("Europe/Sofia"));
    }

    @Override
    public void setLocaleContext(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable LocaleContext context) {
        throw new UnsupportedOperationException("POST /language chooses it");
    }

    private Locale language(HttpServletRequest request) {
        var chosen = WebUtils.getCookie(request, COOKIE);
        return currentUser
                .find()
                .map(user -> spoken(user.language()))
                .orElseGet(() -> chosen == null ? accepted(request) : spoken(chosen.getValue()));
    }

    private static Locale accepted(HttpServletRequest request) {
        String header = Objects.requireNonNullElse(request.getHeader("Accept-Language"), "bg");
        try {
            String tag = Locale.lookupTag(Locale.LanguageRange.parse(header), SPOKEN);
            return spoken(Objects.requireNonNullElse(tag, "bg"));
        } catch (IllegalArgumentException e) {
            return Text.BULGARIAN;
        }
    }

    private static Locale spoken(String language) {
        return language.equals("en") ? Text.ENGLISH : Text.BULGARIAN;
    }
}
