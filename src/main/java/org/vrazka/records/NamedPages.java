package org.vrazka.records;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.Redirect;

import java.util.Map;

/** Draws the pages of a reference list; {@link NamedController} is the way to them. */
public class NamedPages {
    private final NamedList list;
    private final Scope scope;
    private final View view;

    NamedPages(NamedList list, Scope scope, String section, String texts) {
        this.list = list;
        this.scope = scope;
        this.view = new View(section, texts);
    }

    String section() {
        return view.section();
    }

    NamedList entries() {
        return list;
    }

    /** Which list it is, for the templates. */
    public record View(String section, String texts) {
        public String href() {
            return "/" + section;
        }

        public String say(String key) {
            return t(texts + "." + key);
        }
    }

    String list(Model model) {
        model.addAttribute("view", view);
        model.addAttribute("entries", list.all());
        model.addAttribute("more", list.more());
        model.addAttribute("mayChange", scope.allows(Kind.COMPANY, Action.CHANGE));
        return "records/named-list";
    }

    String blank(Model model) {
        return form(null, NamedForm.BLANK, Map.of(), model);
    }

    String edit(int id, Model model) {
        return form(id, NamedForm.of(list.get(id)), Map.of(), model);
    }

    /**
     * Saves an entry and goes back to the list, or shows what is wrong with it.
     *
     * @param id null: a new one
     */
    Object save(
            @Nullable Integer id,
            NamedForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            if (id == null) {
                list.create(form);
            } else {
                list.change(id, form);
            }
            after.addFlashAttribute("toast", view.say("saved"));
            return Redirect.to(view.href());
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(id, form, e.messages(), model);
        }
    }

    private String form(
            @Nullable Integer id, NamedForm form, Map<String, String> errors, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("more", list.more());
        model.addAttribute("errors", errors);
        return "records/named";
    }
}
