package org.vrazka.directory;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Entrance;
import org.vrazka.identity.Fresh;
import org.vrazka.identity.Open;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.web.Redirect;

import java.util.UUID;

/** To the provider and back. Links, not forms, lead there: forms of ours stay on this site. */
@Controller
class OidcController {
    private static final String CONNECT = "/profile/directory/openid";
    private static final String NEXT = "oidc.next";
    private static final String FOR = "oidc.for";
    private static final String FOUND = "oidc.found";

    private final Providers providers;
    private final OidcFlow flow;
    private final Arrivals arrivals;
    private final Entrance entrance;
    private final CurrentUser currentUser;

    OidcController(
            Providers providers,
            OidcFlow flow,
            Arrivals arrivals,
            Entrance entrance,
            CurrentUser currentUser) {
        this.providers = providers;
        this.flow = flow;
        this.arrivals = arrivals;
        this.entrance = entrance;
        this.currentUser = currentUser;
    }

    @GetMapping("/sign-in/openid")
    @Open
    Object ask(
            @RequestParam(defaultValue = "") String next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return ask(next, "", model, request, response);
    }

    /** To be linked to oneself. */
    @GetMapping(CONNECT)
    @SignedInOnly
    @Fresh("/profile/directory")
    Object connect(Model model, HttpServletRequest request, HttpServletResponse response) {
        return ask("", currentUser.get().id().toString(), model, request, response);
    }

    @GetMapping("/sign-in/openid/back")
    @Open
    Object back(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var provider = provider();
        var session = request.getSession();
        String next = taken(NEXT, session);
        String whom = taken(FOR, session);
        try {
            var person = flow.answer(provider, state, code, request);
            if (!whom.isEmpty()) {
                return offer(person, UUID.fromString(whom), model, session);
            }
            var user = arrivals.arrive(person, Source.OIDC);
            return provider.secondFactor()
                    ? entrance.enter(request, user, next)
                    : entrance.enterAtOnce(request, user, next);
        } catch (Turned e) {
            return turned(e, model, response);
        }
    }

    /** Another site could have led here: only the form of ours that follows connects. */
    private String offer(Person person, UUID whom, Model model, HttpSession session) throws Turned {
        if (currentUser.find().filter(me -> me.id().equals(whom)).isEmpty()) {
            throw new Turned("notAsked");
        }
        arrivals.refuseTaken(person, whom);
        session.setAttribute(FOUND, person.key());
        model.addAttribute("person", person);
        return "directory/connect";
    }

    @PostMapping(CONNECT)
    @SignedInOnly
    @Fresh("/profile/directory")
    Object confirm(Model model, HttpSession session, HttpServletResponse response) {
        try {
            String found = taken(FOUND, session);
            if (found.isEmpty()) {
                throw new Turned("notAsked");
            }
            arrivals.connect(Person.ofKey(found), currentUser.get().id());
            return Redirect.to("/profile/directory");
        } catch (Turned e) {
            return turned(e, model, response);
        }
    }

    private static String taken(String name, HttpSession session) {
        var kept = session.getAttribute(name);
        session.removeAttribute(name);
        return kept == null ? "" : kept.toString();
    }

    private Object ask(
            String next,
            String whom,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var question = flow.ask(provider(), request);
            request.getSession().setAttribute(NEXT, next);
            request.getSession().setAttribute(FOR, whom);
            return Redirect.to(question.toString());
        } catch (Turned e) {
            return turned(e, model, response);
        }
    }

    private Provider provider() {
        return providers.find().orElseThrow(() -> new NotFound("provider", ""));
    }

    private static String turned(Turned reason, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("reason", t("directory.turned." + reason.reason()));
        return "directory/turned";
    }
}
