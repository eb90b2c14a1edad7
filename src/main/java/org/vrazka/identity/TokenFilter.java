package org.vrazka.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/** Lets programs in by the token that they carry in each request. */
class TokenFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;

    TokenFilter(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            tokens.bearer(header.substring(SCHEME.length()).strip())
                    .ifPresent(bearer -> {
                        SecurityContextHolder.setContext(CurrentUser.contextOf(bearer.user()));
                        Origin.note(request, bearer.prefix());
                        request.setAttribute(ApiLimits.TOKEN, bearer.id());
                    });
        }
        chain.doFilter(request, response);
    }
}
