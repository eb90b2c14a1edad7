package org.vrazka.shell;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.vrazka.identity.Forbidden;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Stale;
import org.vrazka.shared.TooMany;
import org.vrazka.shared.web.BadCharacter;
import org.vrazka.shared.web.UnknownField;

/** What a page answers when it cannot be shown. */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorPages {
    @ExceptionHandler(NotFound.class)
    ModelAndView notFound() {
        return page(HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(Forbidden.class)
    ModelAndView forbidden() {
        return page(HttpStatus.FORBIDDEN);
    }

    @ExceptionHandler(UnknownField.class)
    ModelAndView unknownField() {
        return page(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @ExceptionHandler(Stale.class)
    ModelAndView stale() {
        return page(HttpStatus.CONFLICT);
    }

    @ExceptionHandler(TooMany.class)
    ModelAndView tooMany(TooMany refusal, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.seconds()));
        return page(HttpStatus.TOO_MANY_REQUESTS);
    }

    /** Whatever else a database has against a request goes on as the fault that it is. */
    @ExceptionHandler(DataAccessException.class)
    ModelAndView badCharacter(DataAccessException e) {
        if (BadCharacter.isBehind(e)) {
            return page(HttpStatus.BAD_REQUEST);
        }
        throw e;
    }

    static ModelAndView page(HttpStatus status) {
        var known =
                switch (status) {
                    case FORBIDDEN, NOT_FOUND, CONFLICT, CONTENT_TOO_LARGE, TOO_MANY_REQUESTS ->
                            status;
                    default ->
                            status.is5xxServerError()
                                    ? HttpStatus.INTERNAL_SERVER_ERROR
                                    : HttpStatus.BAD_REQUEST;
                };
        var page = new ModelAndView("shell/error", "status", known.value());
        page.setStatus(status);
        return page;
    }
}
