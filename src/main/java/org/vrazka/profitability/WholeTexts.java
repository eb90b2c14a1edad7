package org.vrazka.profitability;

import org.springframework.beans.propertyeditors.StringArrayPropertyEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * A name or a code with a comma is one text: {@code only=region:Sofia, capital}. None has two
 * lines.
 */
@ControllerAdvice(basePackageClasses = WholeTexts.class)
class WholeTexts {
    @InitBinder
    void binder(WebDataBinder binder) {
        binder.registerCustomEditor(String[].class, new StringArrayPropertyEditor("\n"));
    }
}
