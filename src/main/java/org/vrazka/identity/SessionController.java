package org.vrazka.identity;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.shared.web.Redirect;

/** Where one is signed in, and out of there. */
@Controller
class SessionController {
    private static final String PAGE = "/profile/sessions";

    private final OwnSessions sessions;

    SessionController(OwnSessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping(PAGE)
    @SignedInOnly
    String page(Model model, HttpSession session) {
        model.addAttribute("sessions", sessions.all(session.getId()));
        return "identity/sessions";
    }

    @DeleteMapping(PAGE + "/{id}")
    @SignedInOnly
    View end(@PathVariable String id, RedirectAttributes after) {
        sessions.end(id);
        after.addFlashAttribute("toast", t("identity.session.ended"));
        return Redirect.to(PAGE);
    }

    @DeleteMapping(PAGE)
    @SignedInOnly
    View endOthers(HttpSession session, RedirectAttributes after) {
        sessions.endOthers(session.getId());
        after.addFlashAttribute("toast", t("identity.session.endedOthers"));
        return Redirect.to(PAGE);
    }
}
