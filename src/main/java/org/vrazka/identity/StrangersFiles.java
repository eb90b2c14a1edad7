package org.vrazka.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.vrazka.shared.web.BodyLimit;

import java.io.IOException;

/** Turns away files of who is not signed in before a byte of them is read, be it for its token. */
class StrangersFiles extends OncePerRequestFilter {
    private final SignedOut signedOut;

    StrangersFiles(SignedOut signedOut) {
        this.signedOut = signedOut;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asker = SecurityContextHolder.getContext().getAuthentication();
        if (BodyLimit.isMultipart(request) && CurrentUser.in(asker).isEmpty()) {
            signedOut.commence(request, response, new InsufficientAuthenticationException("file"));
        } else {
            chain.doFilter(request, response);
        }
    }
}
