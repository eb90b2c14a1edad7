package org.vrazka.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AbstractLocaleContextResolver;
import org.springframework.web.util.WebUtils;
import org.vrazka.identity.Companies;
import org.vrazka.identity.Company;
import org.vrazka.identity.CurrentUser;
import org.vrazka.shared.web.Text;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;

/**
 * The language of a request is the user's own; before sign-in the one chosen on the page, else the
 * browser's, else the company's. Programs say theirs with each request. The zone is the company's.
 */
@Component("localeResolver")
class Languages extends AbstractLocaleContextResolver {
    static final String COOKIE = "language";
    private static final List<String> SPOKEN = List.of("bg", "en");

    private final CurrentUser currentUser;
    private final Companies companies;

    Languages(CurrentUser currentUser, Companies companies) {
        this.currentUser = currentUser;
        this.companies = companies;
    }

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        return new Tongue(() -> language(request), this::zone);
    }

    @Override
    public void setLocaleContext(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable LocaleContext context) {
        throw new UnsupportedOperationException("POST /language chooses it");
    }

    private Locale language(HttpServletRequest request) {
        boolean program = request.getRequestURI().startsWith("/api/");
        if (program && request.getHeader("Accept-Language") != null) {
            return spoken(accepted(request));
        }
        var user = currentUser.find();
        if (user.isPresent()) {
            return spoken(user.get().language());
        }
        var chosen = WebUtils.getCookie(request, COOKIE);
        return spoken(chosen == null ? accepted(request) : chosen.getValue());
    }

    private String accepted(HttpServletRequest request) {
        String ours = companies.find().map(Company::language).orElse("bg");
        String header = request.getHeader("Accept-Language");
        try {
            return header == null
                    ? ours
                    : Objects.requireNonNullElse(
                            Locale.lookupTag(Locale.LanguageRange.parse(header), SPOKEN), ours);
        } catch (IllegalArgumentException e) {
            return ours;
        }
    }

    private TimeZone zone() {
        return TimeZone.getTimeZone(
                companies.find().map(Company::zone).orElse(ZoneId.of("Europe/Sofia")));
    }

    private static Locale spoken(String language) {
        return language.equals("en") ? Text.ENGLISH : Text.BULGARIAN;
    }
}
