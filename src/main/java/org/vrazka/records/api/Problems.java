package org.vrazka.records.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Tells programs what went wrong, as RFC 9457 wants it, whatever they accept and wherever it
 * happened; pages have their own way.
 */
class Problems implements HandlerExceptionResolver {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception exception) {
        if (!isForProgram(request) || response.isCommitted()) {
            return null;
        }
        var problem = Problem.of(exception, errorStatus(request));
        if (exception instanceof Unavailable) {
            LOG.info(
                    "{} {}: {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    exception.getMessage());
        } else if (problem.status() >= 500) {
            LOG.error("{} {}", request.getMethod(), request.getRequestURI(), exception);
        }
        write(problem, response);
        return new ModelAndView();
    }

    private static boolean isForProgram(HttpServletRequest request) {
        var first = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return (first == null ? request.getRequestURI() : first.toString()).startsWith("/api/");
    }

    private static @Nullable Integer errorStatus(HttpServletRequest request) {
        return (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    }

    private void write(Problem problem, HttpServletResponse response) {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        problem.headers()
                .forEach((name, values) -> values.forEach(v -> response.addHeader(name, v)));
        try {
            response.getOutputStream().write(json.writeValueAsBytes(problem));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
