package org.vrazka.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vrazka.BrowserTest;

import java.util.Optional;

@BrowserTest
class HeadersTest {
    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(strings = {"/start", "/nowhere", "/set-password/none", "/api/v1/users", "/users"})
    void tellsBrowsersWhatNotToDo(String path) {
        var headers = new Visitor(port).get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .contains(
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'"
                                + " data:; font-src 'self'; connect-src 'self'; form-action 'self';"
                                + " base-uri 'none'; frame-src 'self'; frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
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
