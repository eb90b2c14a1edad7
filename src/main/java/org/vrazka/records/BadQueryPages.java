package org.vrazka.records;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says on a page why a list cannot be shown as its address wants, and offers the whole list. */
@ControllerAdvice(annotations = Controller.class)
@Order(0)
class BadQueryPages {
    @ExceptionHandler(BadQuery.class)
    ModelAndView bad(BadQuery query, HttpServletRequest request) {
        var page = new ModelAndView("records/bad");
        page.addObject("message", query.text());
        page.addObject("path", request.getRequestURI().replaceFirst("/export$", ""));
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }
}
