package org.vrazka.records.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.vrazka.identity.CurrentUser;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Lets what programs send under a key be read twice, by {@link RetryGate} and by its handler, and
 * keeps what it is answered.
 */
@Component
@Order(0)
class RetryFilter extends OncePerRequestFilter {
    /** Of a body, in bytes: as much as is read without a key. */
    static final int LONGEST = 16 << 20;

    /** Somebody else did not answer: nothing was done. */
    private static final int UNAVAILABLE = HttpStatus.SERVICE_UNAVAILABLE.value();

    private final Retries retries;
    private final CurrentUser currentUser;

    RetryFilter(Retries retries, CurrentUser currentUser) {
        this.retries = retries;
        this.currentUser = currentUser;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(Retries.HEADER) == null
                || !HttpMethod.POST.matches(request.getMethod())
                || !request.getRequestURI().startsWith("/api/")
                || currentUser.find().isEmpty()
                || !isJson(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        var copied = new Copied(request, body);
        var answer = new ContentCachingResponseWrapper(response);
        boolean answered = false;
        try {
            chain.doFilter(copied, answer);
            answered = true;
        } finally {
            if (request.getAttribute(RetryGate.BEGUN) instanceof UUID begun) {
                end(begun, answered, answer);
            }
        }
        answer.copyBodyToResponse();
    }

    /** What went wrong here may have been done all the same: it is not done again. */
    private void end(UUID begun, boolean answered, ContentCachingResponseWrapper answer) {
        var status = HttpStatusCode.valueOf(answer.getStatus());
        if (answered && status.is2xxSuccessful()) {
            retries.keep(begun, of(answer));
        } else if (answered && (status.is4xxClientError() || status.value() == UNAVAILABLE)) {
            retries.drop(begun);
        }
    }

    /** Files are not read twice; without a body there is none to read. */
    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null
                || MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(type));
    }

    private static Retries.Answer of(ContentCachingResponseWrapper answer) {
        return new Retries.Answer(
                answer.getStatus(),
                answer.getHeader(HttpHeaders.LOCATION),
                answer.getHeader(HttpHeaders.ETAG),
                answer.getContentType(),
                new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    /** A request whose body is in memory; there is a limit of what programs send. */
    static class Copied extends HttpServletRequestWrapper {
        private final byte[] body;

        Copied(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        byte[] body() {
            return body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Stream(new ByteArrayInputStream(body));
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(
                    new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static class Stream extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Stream(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int most) {
            return bytes.read(into, from, most);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            // only who reads without waiting asks for it
            throw new UnsupportedOperationException();
        }
    }
}
