package org.vrazka.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.List;

/**
 * Turns a file over the limit away before a byte of it is on the disk, and every file where none is
 * taken. Who lies about its length is stopped by the server while it counts.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadLimit extends OncePerRequestFilter {
    /** What stands round the file in the request. */
    private static final long ENVELOPE = 1 << 20;

    private final List<UploadPlace> places;

    UploadLimit(List<UploadPlace> places) {
        this.places = places;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!BodyLimit.isMultipart(request)) {
            chain.doFilter(request, response);
            return;
        }
        String address = request.getRequestURI();
        var place = places.stream().filter(one -> address.matches(one.path())).findFirst();
        if (place.isEmpty()) {
            // no page of an error: the server would read the files for it
            response.setStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
        } else if (request.getContentLengthLong() <= place.get().bytes() + ENVELOPE) {
            chain.doFilter(request, response);
        } else if (address.startsWith("/api/")) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", place.get().tooLarge());
        }
    }
}
