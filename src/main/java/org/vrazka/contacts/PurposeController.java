package org.vrazka.contacts;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.records.NamedForm;
import org.vrazka.records.NamedPages;

/** The firm's list of purposes of consents, for who keeps its settings. */
@Controller
class PurposeController {
    private final NamedPages pages;

    PurposeController(Purposes purposes, Scope scope) {
        pages = new NamedPages(purposes, scope, "purposes", "contacts.purpose");
    }

    @GetMapping("/purposes")
    @Right(kind = Kind.COMPANY, action = Action.SEE)
    String list(Model model) {
        return pages.list(model);
    }

    @GetMapping("/purposes/new")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    String blank(Model model) {
        return pages.blank(model);
    }

    @PostMapping("/purposes")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    Object create(
            NamedForm form, Model model, HttpServletResponse response, RedirectAttributes after) {
        return pages.save(null, form, model, response, after);
    }

    @GetMapping("/purposes/{id}")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    String edit(@PathVariable int id, Model model) {
        return pages.edit(id, model);
    }

    @PostMapping("/purposes/{id}")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    Object change(
            @PathVariable int id,
            NamedForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        return pages.save(id, form, model, response, after);
    }
}
