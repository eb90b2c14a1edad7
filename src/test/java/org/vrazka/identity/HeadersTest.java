package org.vrazka.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vrazka.BrowserTest;
import org.vrazka.shell.Assets;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.Optional;

@BrowserTest
class HeadersTest {
    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/start",
                "/sign-in",
                "/sign-in/forgotten",
                "/users",
                "/set-password/none",
                "/nowhere",
                "/health",
                "/api/v1/users",
                "/api/v1/openapi.json",
                "/api/v1/nowhere",
                "/assets/nothing"
            })
    void tellsBrowsersWhatNotToDo(String path) {
        var headers = new Visitor(port).get(path).headers();

        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        assertGuarded(headers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"css/index.css", "js/app.js", "icons.svg"})
    void letsBrowsersKeepAssetsAndNothingElse(String asset) {
        var headers = new Visitor(port).get(Assets.asset(asset)).headers();

        assertThat(headers.firstValue("Cache-Control"))
                .contains("max-age=31536000, public, immutable");
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
        assertGuarded(headers);
    }

    /**
     * What a page sets and no script may read; the session's is in SessionsTest, bound to https.
     */
    @Test
    void setsFewCookiesAndAllOfThemForThisSiteOnly() {
        var visitor = new Visitor(port);
        var cookies = new ArrayList<String>();
        cookies.addAll(visitor.get("/start").headers().allValues("Set-Cookie"));
        cookies.addAll(
                visitor.post("/language", "language", "en", "back", "/start")
                        .headers()
                        .allValues("Set-Cookie"));

        assertThat(cookies)
                .isNotEmpty()
                .allMatch(cookie -> cookie.matches("(vrazka|flash|language)=.*"))
                .allMatch(cookie -> cookie.contains("Path=/") && !cookie.contains("Domain"))
                .allMatch(cookie -> cookie.contains("HttpOnly"))
                .allMatch(cookie -> cookie.contains("SameSite=Lax"));
    }

    @Test
    void tellsProgramsNothingOfSessions() {
        var headers = new Visitor(port).get("/api/v1/users").headers();

        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
        assertThat(headers.firstValue("WWW-Authenticate")).contains("Bearer");
    }

    private static void assertGuarded(HttpHeaders headers) {
        assertThat(headers.firstValue("Content-Security-Policy"))
                .contains(
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'"
                                + " data:; font-src 'self'; connect-src 'self'; form-action 'self';"
                                + " base-uri 'none'; frame-src 'self'; frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void asksForHttpsFromNowOnOverHttps() {
        var headers = new Visitor(port).with("X-Forwarded-Proto", "https").get("/start").headers();

        assertThat(headers.firstValue("Strict-Transport-Security"))
                .isEqualTo(Optional.of("max-age=31536000 ; includeSubDomains"));
    }
}
