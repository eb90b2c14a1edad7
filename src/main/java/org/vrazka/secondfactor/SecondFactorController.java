package org.vrazka.secondfactor;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vrazka.identity.HalfSignIns;
import org.vrazka.identity.Open;
import org.vrazka.identity.Sessions;
import org.vrazka.identity.User;
import org.vrazka.identity.Waiting;
import org.vrazka.shared.TooMany;
import org.vrazka.shared.web.Redirect;

/** The second page of a sign-in. */
@Controller
class SecondFactorController {
    private final HalfSignIns halfSignIns;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final Setups setups;

    SecondFactorController(
            HalfSignIns halfSignIns, Sessions sessions, SecondFactors factors, Setups setups) {
        this.halfSignIns = halfSignIns;
        this.sessions = sessions;
        this.factors = factors;
        this.setups = setups;
    }

    @GetMapping("/sign-in/second")
    @Open
    Object page(
            @RequestParam(defaultValue = "") String next, Model model, HttpServletRequest request) {
        return halfSignIns
                .find(request)
                .<Object>map(user -> form(next, "", user, model, request))
                .orElseGet(() -> Redirect.to("/"));
    }

    @PostMapping("/sign-in/second")
    @Open
    Object take(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var user = halfSignIns.find(request);
        if (user.isEmpty()) {
            return Redirect.to("/sign-in");
        }
        try {
            if (factors.takes(user.get().id(), code, request.getRemoteAddr())) {
                sessions.open(request, user.get().id());
                return Redirect.toOwn(next);
            }
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(next, t("secondfactor.wrong"), user.get(), model, request);
        } catch (TooMany e) {
            return form(next, Waiting.say(e, response), user.get(), model, request);
        }
    }

    /** For who has none yet and must have one: in, as soon as his app works. */
    @PostMapping("/sign-in/second/app")
    @Open
    Object setUp(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var user = halfSignIns.find(request).filter(half -> factors.of(half.id()).isEmpty());
        if (user.isEmpty()) {
            return Redirect.to("/sign-in");
        }
        var id = user.get().id();
        var codes = setups.secret(request, id).flatMap(secret -> factors.confirm(id, secret, code));
        if (codes.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(next, t("secondfactor.wrong"), user.get(), model, request);
        }
        sessions.open(request, id);
        model.addAttribute("codes", codes.get());
        model.addAttribute("next", Redirect.toOwn(next).getUrl());
        return "secondfactor/first-codes";
    }

    private String form(
            String next, String error, User user, Model model, HttpServletRequest request) {
        model.addAttribute("factors", factors.of(user.id()));
        model.addAttribute("next", next);
        model.addAttribute("error", error);
        if (factors.of(user.id()).isEmpty()) {
            model.addAttribute("setup", setups.begin(request, user.id()));
            return "secondfactor/first";
        }
        return "secondfactor/second";
    }
}
