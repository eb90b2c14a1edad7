package org.vrazka.records.views;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.Redirect;

import java.util.Map;
import java.util.UUID;

/** Where one says when one wants a view by mail. */
@Controller
class ViewMailController {
    private static final String PATH = "/views/{id}/mail";

    private final SavedViews views;
    private final ViewMails mails;

    ViewMailController(SavedViews views, ViewMails mails) {
        this.views = views;
        this.mails = mails;
    }

    @GetMapping(PATH)
    @SignedInOnly
    String page(@PathVariable UUID id, Model model) {
        return page(id, ViewMailForm.of(mails.of(id)), Map.of(), model);
    }

    @PutMapping(PATH)
    @SignedInOnly
    Object change(
            @PathVariable UUID id,
            ViewMailForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            mails.set(id, form);
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return page(id, form.typed(), e.messages(), model);
        }
        var never = mails.of(id).schedule().isNever();
        after.addFlashAttribute("toast", t(never ? "records.mail.stopped" : "records.mail.set"));
        return Redirect.to(views.get(id).address());
    }

    private String page(
            UUID id, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("view", views.get(id));
        model.addAttribute("mail", mails.of(id));
        model.addAttribute("isOpen", mails.isOpen());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "records/view-mail";
    }
}
