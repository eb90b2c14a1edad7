package org.vrazka.letters;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.identity.Site;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.Redirect;

import java.util.Map;

/** The mail server and the last letters that went through it. */
@Controller
class MailServerController {
    private final MailServers servers;
    private final Letters letters;
    private final TestLetters tests;
    private final Site site;
    private final Scope scope;

    MailServerController(
            MailServers servers, Letters letters, TestLetters tests, Site site, Scope scope) {
        this.servers = servers;
        this.letters = letters;
        this.tests = tests;
        this.site = site;
        this.scope = scope;
    }

    @GetMapping("/mail-server")
    @Right(kind = Kind.COMPANY, action = Action.SEE)
    String page(Model model) {
        var kept = servers.find();
        var form = kept.map(MailServerForm::of).orElse(MailServerForm.EMPTY);
        return page(form, kept.isPresent(), Map.of(), model);
    }

    @PostMapping("/mail-server")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    Object change(
            MailServerForm form,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        try {
            servers.change(form);
            after.addFlashAttribute("toast", t("letters.server.saved"));
            return Redirect.to("/mail-server");
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return page(form, servers.isSet(), e.messages(), model);
        }
    }

    @DeleteMapping("/mail-server")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    View remove(RedirectAttributes after) {
        servers.remove();
        after.addFlashAttribute("toast", t("letters.server.removed"));
        return Redirect.to("/mail-server");
    }

    @PostMapping("/mail-server/test")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    String test(Model model, HttpServletResponse response) {
        try {
            model.addAttribute("answer", tests.send());
        } catch (NotSent e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refusal", e.answer());
        }
        return page(model);
    }

    private String page(
            MailServerForm form, boolean kept, Map<String, String> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("kept", kept);
        model.addAttribute("addressed", site.address().isPresent());
        model.addAttribute("letters", letters.last());
        model.addAttribute("mayChange", scope.administers());
        return "letters/mail-server";
    }
}
