package org.vrazka.records.tags;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.records.NamedForm;
import org.vrazka.records.NamedPages;
import org.vrazka.shell.NavItem;

/** The company's list of tags, for who keeps its settings, and their names for who types them. */
@Controller
class TagController {
    private final NamedPages pages;
    private final Tags tags;

    TagController(Tags tags, Scope scope) {
        this.tags = tags;
        pages = new NamedPages(tags, scope, "tags", "records.tag");
    }

    @GetMapping("/tags")
    @Right(kind = Kind.COMPANY, action = Action.SEE)
    String list(Model model) {
        return pages.list(model);
    }

    /** What may come after the names typed so far. */
    @GetMapping("/tags/names")
    @SignedInOnly
    String names(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("names", tags.proposed(q));
        return "records/names";
    }

    @GetMapping("/tags/new")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    String blank(Model model) {
        return pages.blank(model);
    }

    @PostMapping("/tags")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    Object create(
            NamedForm form, Model model, HttpServletResponse response, RedirectAttributes after) {
        return pages.save(null, form, model, response, after);
    }

    @GetMapping("/tags/{id}")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    String edit(@PathVariable int id, Model model) {
        return pages.edit(id, model);
    }

    @PostMapping("/tags/{id}")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    Object change(
            @PathVariable int id,
            NamedForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        return pages.save(id, form, model, response, after);
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        NavItem tagsItem() {
            return new NavItem("admin", 94, "tags", "/tags", "tag", "records.tags", Kind.COMPANY);
        }
    }
}
