package org.vrazka.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Leads who is not signed in to the page for it, and back from there: also who was, until his
 * session ended under an open page.
 */
@Component
class SignedOut implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final Users users;
    private final CurrentUser currentUser;

    SignedOut(Users users, CurrentUser currentUser) {
        this.users = users;
        this.currentUser = currentUser;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException {
        lead(request, response);
    }

    /** A form without its token comes from elsewhere, or from a page that outlived its session. */
    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            AccessDeniedException exception)
            throws IOException {
        if (currentUser.find().isEmpty()) {
            lead(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void lead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String door = users.none() ? "/start" : "/sign-in" + next(request);
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", door);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setHeader("Location", door);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        }
    }

    private static String next(HttpServletRequest request) {
        String page = page(request);
        return page == null || page.equals("/")
                ? ""
                : "?next=" + UriUtils.encode(page, StandardCharsets.UTF_8);
    }

    /** The page that is open in the browser, as path and query. */
    private static @Nullable String page(HttpServletRequest request) {
        String open = request.getHeader("HX-Current-URL");
        if (open != null) {
            try {
                var url = URI.create(open);
                return withQuery(url.getRawPath(), url.getRawQuery());
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
        return request.getMethod().equals("GET")
                ? withQuery(request.getRequestURI(), request.getQueryString())
                : null;
    }

    private static String withQuery(String path, @Nullable String query) {
        return query == null ? path : path + "?" + query;
    }
}
