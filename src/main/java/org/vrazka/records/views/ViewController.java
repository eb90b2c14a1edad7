package org.vrazka.records.views;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.Redirect;

import java.util.Map;
import java.util.UUID;

/** Keeps a list's state under a name; the facade knows who sees which list. */
@Controller
class ViewController {
    private final SavedViews views;
    private final ViewChecks checks;

    ViewController(SavedViews views, ViewChecks checks) {
        this.views = views;
        this.checks = checks;
    }

    /**
     * @param at the list's state as it stands in its address
     */
    @PostMapping("/lists/{list}/views")
    @SignedInOnly
    Object create(
            @PathVariable String list,
            ViewForm form,
            @RequestParam(defaultValue = "") String at,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            var view = views.get(views.create(list, form, at));
            after.addFlashAttribute("toast", t("records.view.saved", view.name()));
            return Redirect.to(view.address());
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("at", at);
            return form(list, null, form, e.messages(), model);
        }
    }

    @GetMapping("/views/{id}")
    @SignedInOnly
    String edit(@PathVariable UUID id, Model model) {
        var view = views.toChange(id);
        return form(view.list(), view, ViewForm.of(view), Map.of(), model);
    }

    @PutMapping("/views/{id}")
    @SignedInOnly
    Object change(
            @PathVariable UUID id,
            @RequestParam int version,
            ViewForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            views.change(id, version, form);
            return saved(id, after);
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            var view = views.toChange(id);
            return form(view.list(), view, form, e.messages(), model);
        }
    }

    /** The view becomes what the list shows at present. */
    @PostMapping("/views/{id}/state")
    @SignedInOnly
    Object keep(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String at,
            RedirectAttributes after) {
        views.keep(id, version, at);
        return saved(id, after);
    }

    /**
     * @param opens whether the list opens with this view
     */
    @PostMapping("/views/{id}/opening")
    @SignedInOnly
    Object open(@PathVariable UUID id, @RequestParam boolean opens, RedirectAttributes after) {
        views.open(id, opens);
        var view = views.get(id);
        after.addFlashAttribute(
                "toast", t(opens ? "records.view.opens" : "records.view.opensNot", view.name()));
        return Redirect.to(view.address());
    }

    @DeleteMapping("/views/{id}")
    @SignedInOnly
    Object delete(@PathVariable UUID id, @RequestParam int version, RedirectAttributes after) {
        var view = views.toChange(id);
        views.delete(id, version);
        after.addFlashAttribute("toast", t("records.view.deleted", view.name()));
        after.addFlashAttribute("undo", "/views/" + id + "/restore");
        return Redirect.to("/" + view.list());
    }

    @PostMapping("/views/{id}/restore")
    @SignedInOnly
    Object restore(@PathVariable UUID id, RedirectAttributes after) {
        views.restore(id);
        return saved(id, after);
    }

    private Object saved(UUID id, RedirectAttributes after) {
        var view = views.get(id);
        after.addFlashAttribute("toast", t("records.view.saved", view.name()));
        return Redirect.to(view.address());
    }

    private String form(
            String list,
            @Nullable SavedView view,
            ViewForm form,
            Map<String, String> errors,
            Model model) {
        model.addAttribute("list", list);
        model.addAttribute("view", view);
        model.addAttribute("form", form);
        model.addAttribute("choices", checks.choices(view));
        model.addAttribute("errors", errors);
        return "records/view";
    }
}
