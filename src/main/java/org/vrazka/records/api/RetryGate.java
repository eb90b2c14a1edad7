package org.vrazka.records.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;
import org.vrazka.identity.CurrentUser;
import org.vrazka.records.BadQuery;
import org.vrazka.shared.Ids;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;

/**
 * Answers what was sent under the same key before as it was answered then. Stands behind the checks
 * of rights and limits: who has lost a right is refused now too.
 */
@Component
class RetryGate implements HandlerInterceptor {
    /** Under which id something was begun. */
    static final String BEGUN = RetryGate.class.getName();

    private final Retries retries;
    private final CurrentUser currentUser;

    RetryGate(Retries retries, CurrentUser currentUser) {
        this.retries = retries;
        this.currentUser = currentUser;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var copied = WebUtils.getNativeRequest(request, RetryFilter.Copied.class);
        if (copied == null) {
            return true;
        }
        var key = Objects.requireNonNullElse(request.getHeader(Retries.HEADER), "").strip();
        if (key.isEmpty() || key.length() > Retries.LONGEST) {
            throw new BadQuery(Retries.HEADER, "key", Retries.LONGEST);
        }
        var id = Ids.next();
        var before = retries.begin(id, currentUser.get().id(), key, hash(copied));
        if (before == null) {
            request.setAttribute(BEGUN, id);
            return true;
        }
        answer(before, response);
        return false;
    }

    private static byte[] hash(RetryFilter.Copied request) {
        var what =
                request.getMethod()
                        + ' '
                        + request.getRequestURI()
                        + '?'
                        + request.getQueryString()
                        + '\n'
                        + request.getHeader(HttpHeaders.IF_MATCH)
                        + '\n';
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update(what.getBytes(StandardCharsets.UTF_8));
            return hash.digest(request.body());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(Retries.Answer before, HttpServletResponse response)
            throws IOException {
        response.setStatus(before.status());
        if (before.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, before.location());
        }
        if (before.etag() != null) {
            response.setHeader(HttpHeaders.ETAG, before.etag());
        }
        if (before.type() != null) {
            response.setContentType(before.type());
        }
        response.getOutputStream().write(before.body().getBytes(StandardCharsets.UTF_8));
    }
}
