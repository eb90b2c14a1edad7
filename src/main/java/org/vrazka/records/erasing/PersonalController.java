package org.vrazka.records.erasing;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;

import java.util.UUID;

/** The routes of a record's personal data, under the address of the record that its module maps. */
public abstract class PersonalController {
    private final Kind kind;
    private final PersonalPages pages;

    protected PersonalController(Kind kind, PersonalPages pages) {
        this.kind = kind;
        this.pages = pages;
    }

    @GetMapping("/personal-data.json")
    @Right(kind = Kind.PERSONAL_DATA, action = Action.EXPORT)
    public Object export(@PathVariable UUID id, Model model, HttpServletResponse response) {
        return pages.file(kind, id, model, response);
    }

    @GetMapping("/personal-data")
    @Right(kind = Kind.PERSONAL_DATA, action = Action.SEE)
    public String page(@PathVariable UUID id, Model model) {
        return pages.page(kind, id, model);
    }

    @DeleteMapping("/personal-data")
    @Right(kind = Kind.PERSONAL_DATA, action = Action.DELETE)
    public Object erase(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        return pages.erase(kind, id, name, model, response, after);
    }
}
