package org.vrazka.secondfactor;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Fresh;
import org.vrazka.identity.Sessions;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.identity.Site;
import org.vrazka.shared.web.Redirect;

import java.util.List;
import java.util.UUID;

/** One's own second factor. Only who has signed in just now may change it. */
@Controller
class SecurityController {
    private static final String PAGE = "/profile/security";

    private final SecondFactors factors;
    private final Setups setups;
    private final Sessions sessions;
    private final CurrentUser currentUser;
    private final Site site;

    SecurityController(
            SecondFactors factors,
            Setups setups,
            Sessions sessions,
            CurrentUser currentUser,
            Site site) {
        this.factors = factors;
        this.setups = setups;
        this.sessions = sessions;
        this.currentUser = currentUser;
        this.site = site;
    }

    @GetMapping(PAGE)
    @SignedInOnly
    String page(Model model, HttpServletRequest request) {
        model.addAttribute("factors", factors.of(me()));
        model.addAttribute("fresh", sessions.isFresh(request));
        model.addAttribute("passkeysWork", site.passkeyOrigin(request).isPresent());
        return "secondfactor/security";
    }

    @GetMapping(PAGE + "/app")
    @SignedInOnly
    @Fresh(PAGE)
    String setUp(Model model, HttpServletRequest request) {
        return setUp("", model, request);
    }

    @PostMapping(PAGE + "/app")
    @SignedInOnly
    @Fresh(PAGE)
    String confirm(
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var codes =
                setups.secret(request, me()).flatMap(secret -> factors.confirm(me(), secret, code));
        if (codes.isPresent()) {
            return show(codes.get(), model, request);
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return setUp(t("secondfactor.wrong"), model, request);
    }

    @DeleteMapping(PAGE + "/app")
    @SignedInOnly
    @Fresh(PAGE)
    View remove(HttpServletRequest request, RedirectAttributes after) {
        var me = me();
        factors.removeApp(me);
        sessions.open(request, me);
        after.addFlashAttribute("toast", t("secondfactor.removed"));
        return Redirect.to(PAGE);
    }

    @PostMapping(PAGE + "/codes")
    @SignedInOnly
    @Fresh(PAGE)
    Object renewCodes(Model model, HttpServletRequest request) {
        return !factors.of(me()).isEmpty()
                ? show(factors.renewCodes(me()), model, request)
                : Redirect.to(PAGE);
    }

    private String setUp(String error, Model model, HttpServletRequest request) {
        model.addAttribute("setup", setups.begin(request, me()));
        model.addAttribute("error", error);
        return "secondfactor/app";
    }

    private String show(List<String> codes, Model model, HttpServletRequest request) {
        sessions.open(request, me());
        model.addAttribute("codes", codes);
        return "secondfactor/codes";
    }

    private UUID me() {
        return currentUser.get().id();
    }
}
