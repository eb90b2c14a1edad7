package org.vrazka.imports;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.vrazka.imports.reading.Limits;
import org.vrazka.shared.web.BodyLimit;

import java.io.IOException;

/**
 * Turns a file over the limit away before a byte of it is on the disk, and every file that is not
 * for an import. Who lies about its length is stopped by the server while it counts.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadLimit extends OncePerRequestFilter {
    /** What stands round the file in the request. */
    private static final long ENVELOPE = 1 << 20;

    private final Limits limits;

    UploadLimit(Limits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRequestURI();
        if (BodyLimit.isMultipart(request) && !address.matches("(/api/v1)?/imports")) {
            // no page of an error: the server would read the files for it
            response.setStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
        } else if (request.getContentLengthLong() <= limits.bytes() + ENVELOPE) {
            chain.doFilter(request, response);
        } else if (address.startsWith("/api/")) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", "/imports/new?tooLarge");
        }
    }
}
