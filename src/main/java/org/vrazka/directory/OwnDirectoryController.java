package org.vrazka.directory;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Fresh;
import org.vrazka.identity.Sessions;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.shared.web.Redirect;

/** One's own account in the company's directory: linked here or not. */
@Controller
class OwnDirectoryController {
    private static final String PAGE = "/profile/directory";

    private final Arrivals arrivals;
    private final Providers providers;
    private final Sessions sessions;
    private final CurrentUser currentUser;

    OwnDirectoryController(
            Arrivals arrivals, Providers providers, Sessions sessions, CurrentUser currentUser) {
        this.arrivals = arrivals;
        this.providers = providers;
        this.sessions = sessions;
        this.currentUser = currentUser;
    }

    @GetMapping(PAGE)
    @SignedInOnly
    String page(Model model, HttpServletRequest request) {
        model.addAttribute("issuers", arrivals.issuers(currentUser.get().id()));
        model.addAttribute("provider", providers.find().map(Provider::label).orElse(""));
        model.addAttribute("fresh", sessions.isFresh(request));
        return "directory/own";
    }

    @DeleteMapping(PAGE)
    @SignedInOnly
    @Fresh(PAGE)
    View disconnect(RedirectAttributes after) {
        arrivals.disconnect(currentUser.get().id());
        after.addFlashAttribute("toast", t("directory.own.disconnected"));
        return Redirect.to(PAGE);
    }
}
