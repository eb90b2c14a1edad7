package org.vrazka.records.merging;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Leads from a record that is one with another to the one that stayed, in pages and in the API.
 * Only who reads is led on: what somebody meant for one is not done to another.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class MovedPages implements HandlerExceptionResolver {
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception exception) {
        if (!(exception instanceof Moved moved) || !request.getMethod().equals("GET")) {
            return null;
        }
        var query = request.getQueryString();
        var path = request.getRequestURI().replace(moved.from().toString(), moved.to().toString());
        response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
        response.setHeader(HttpHeaders.LOCATION, query == null ? path : path + "?" + query);
        return new ModelAndView();
    }
}
