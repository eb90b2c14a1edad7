package org.vrazka.identity;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.vrazka.shared.TooMany;
import org.vrazka.shared.web.Redirect;

/** In and out. */
@Controller
class SignInController {
    private final SignIn signIn;
    private final Entrance entrance;
    private final Sessions sessions;
    private final Users users;
    private final Companies companies;
    private final CurrentUser currentUser;
    private final Site site;
    private final SignInWays ways;

    SignInController(
            SignIn signIn,
            Entrance entrance,
            Sessions sessions,
            Users users,
            Companies companies,
            CurrentUser currentUser,
            Site site,
            SignInWays ways) {
        this.signIn = signIn;
        this.entrance = entrance;
        this.sessions = sessions;
        this.users = users;
        this.companies = companies;
        this.currentUser = currentUser;
        this.site = site;
        this.ways = ways;
    }

    @GetMapping("/sign-in")
    @Open
    Object page(
            @RequestParam(defaultValue = "") String next, Model model, HttpServletRequest request) {
        if (currentUser.find().isPresent()) {
            return Redirect.toOwn(next);
        }
        return users.none() ? Redirect.to("/start") : form(next, "", "", model, request);
    }

    @PostMapping("/sign-in")
    @Open
    Object signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var user = signIn.attempt(email.strip(), password, request.getRemoteAddr());
            if (user.isPresent()) {
                return entrance.enter(request, user.get(), next);
            }
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(next, email, t("identity.signIn.wrong"), model, request);
        } catch (TooMany e) {
            return form(next, email, Waiting.say(e, response), model, request);
        }
    }

    @PostMapping("/sign-out")
    @SignedInOnly
    View signOut(HttpServletRequest request) {
        sessions.signOut(request);
        return Redirect.to("/sign-in");
    }

    private String form(
            String next, String email, String error, Model model, HttpServletRequest request) {
        model.addAttribute("next", next);
        model.addAttribute("email", email);
        model.addAttribute("error", error);
        model.addAttribute("company", companies.find().map(Company::name).orElse(""));
        model.addAttribute("safe", SessionCookie.works(request));
        model.addAttribute("ways", ways.open());
        model.addAttribute("passkeysWork", site.passkeyOrigin(request).isPresent());
        return "identity/sign-in";
    }
}
