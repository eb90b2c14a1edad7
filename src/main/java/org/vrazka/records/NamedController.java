package org.vrazka.records;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;

/** The routes of a reference list, under the address that its module maps, for who keeps it. */
public abstract class NamedController {
    private final NamedPages pages;

    /**
     * @param section its line in the side bar, and its address
     * @param texts where its words are: title, what, new, change, saved
     */
    protected NamedController(NamedList list, Scope scope, String section, String texts) {
        pages = new NamedPages(list, scope, section, texts);
    }

    NamedPages pages() {
        return pages;
    }

    @GetMapping
    @Right(kind = Kind.COMPANY, action = Action.SEE)
    public String list(Model model) {
        return pages.list(model);
    }

    @GetMapping("/new")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    public String blank(Model model) {
        return pages.blank(model);
    }

    @PostMapping
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    public Object create(
            NamedForm form, Model model, HttpServletResponse response, RedirectAttributes after) {
        return pages.save(null, form, model, response, after);
    }

    @GetMapping("/{id}")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    public String edit(@PathVariable int id, Model model) {
        return pages.edit(id, model);
    }

    @PostMapping("/{id}")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    public Object change(
            @PathVariable int id,
            NamedForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        return pages.save(id, form, model, response, after);
    }
}
