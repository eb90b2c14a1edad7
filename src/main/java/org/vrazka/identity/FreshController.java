package org.vrazka.identity;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriUtils;
import org.vrazka.shared.web.Redirect;

import java.nio.charset.StandardCharsets;

/** Back in by password and all, for who signed in long ago and wants what {@link Fresh} guards. */
@Controller
class FreshController {
    static final String PAGE = "/profile/sign-in";

    private final Sessions sessions;

    FreshController(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping(PAGE)
    @SignedInOnly
    Object page(
            @RequestParam(defaultValue = "/profile") String next,
            HttpServletRequest request,
            Model model) {
        if (sessions.isFresh(request)) {
            return Redirect.toOwn(next);
        }
        model.addAttribute("next", next);
        return "identity/again";
    }

    @PostMapping(PAGE)
    @SignedInOnly
    View signInAgain(
            @RequestParam(defaultValue = "/profile") String next, HttpServletRequest request) {
        sessions.end(request);
        return Redirect.to("/sign-in?next=" + UriUtils.encode(next, StandardCharsets.UTF_8));
    }

    /** Where who has not signed in just now is led. */
    static String door(String next) {
        return PAGE + "?next=" + UriUtils.encode(next, StandardCharsets.UTF_8);
    }
}
