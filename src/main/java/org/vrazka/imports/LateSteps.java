package org.vrazka.imports;

import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.vrazka.shared.web.Redirect;

/** What pages answer to a step that an import is past. */
@ControllerAdvice(assignableTypes = {ImportController.class, MappingController.class})
@Order(0)
class LateSteps {
    /** Somebody was quicker, or pressed twice: the page shows how far the import is. */
    @ExceptionHandler(WrongState.class)
    ModelAndView wrongState(WrongState e) {
        return new ModelAndView(Redirect.to("/imports/" + e.id()));
    }
}
