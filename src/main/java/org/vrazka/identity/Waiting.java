package org.vrazka.identity;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.vrazka.shared.TooMany;

/** What a page of sign-in answers when somebody tries too often: 429, and its text says when. */
public final class Waiting {
    private Waiting() {}

    public static String say(TooMany refusal, HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.seconds()));
        return t("identity.signIn.wait", refusal.seconds());
    }
}
