package org.vrazka.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.vrazka.identity.Open;

/** The page for errors that no controller answered: an unknown address, a fault of ours. */
@Controller
class FallbackController implements ErrorController {
    @RequestMapping(path = "/error", produces = "text/html")
    @Open
    ModelAndView error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var found = status instanceof Integer code ? HttpStatus.resolve(code) : null;
        var known = found == null ? HttpStatus.INTERNAL_SERVER_ERROR : found;
        var asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (asked.startsWith("/api/")) {
            throw new ErrorResponseException(known); // programs want no page
        }
        return ErrorPages.page(known);
    }
}
