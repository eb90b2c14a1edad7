package org.vrazka.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.WebUtils;
import org.vrazka.identity.Open;
import org.vrazka.identity.Preferences;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.shared.web.Redirect;

import java.time.Duration;

/** How one likes the frame: language, theme, a narrow side bar. */
@Controller
class PreferenceController {
    private static final Duration YEAR = Duration.ofDays(365);

    private final Preferences preferences;

    PreferenceController(Preferences preferences) {
        this.preferences = preferences;
    }

    enum Language {
        bg,
        en
    }

    enum Theme {
        system,
        light,
        dark
    }

    /** The browser keeps the choice too, for the pages before sign-in. */
    @PostMapping("/language")
    @Open
    View language(
            @RequestParam Language language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        preferences.speak(language.name());
        keep(Languages.COOKIE, language.name(), YEAR, request, response);
        return Redirect.toOwn(back);
    }

    @PostMapping("/theme")
    @SignedInOnly
    View theme(@RequestParam Theme theme, @RequestParam(defaultValue = "/") String back) {
        preferences.dress(theme.name());
        return Redirect.toOwn(back);
    }

    @PostMapping("/sidebar")
    @SignedInOnly
    View sidebar(
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean rail = WebUtils.getCookie(request, "sidebar") != null;
        keep("sidebar", "rail", rail ? Duration.ZERO : YEAR, request, response);
        return Redirect.toOwn(back);
    }

    private static void keep(
            String name,
            String value,
            Duration life,
            HttpServletRequest request,
            HttpServletResponse response) {
        var cookie =
                ResponseCookie.from(name, value)
                        .path("/")
                        .maxAge(life)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
