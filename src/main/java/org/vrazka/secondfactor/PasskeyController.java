package org.vrazka.secondfactor;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Fresh;
import org.vrazka.identity.Open;
import org.vrazka.identity.Sessions;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.identity.Site;
import org.vrazka.identity.User;
import org.vrazka.identity.Users;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.web.Redirect;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Talks to the page's script, which talks to the authenticator (assets/js/passkeys.js). */
@Controller
class PasskeyController {
    private static final String SECURITY = "/profile/security";
    private static final String OWN = SECURITY + "/passkeys";

    /** An answer to one question is none to the other. */
    private static final String SIGNING_IN = "passkey.signIn";

    private static final String MAKING = "passkey.make";

    private final Passkeys passkeys;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final Users users;
    private final Site site;
    private final CurrentUser currentUser;

    PasskeyController(
            Passkeys passkeys,
            SecondFactors factors,
            Sessions sessions,
            Users users,
            Site site,
            CurrentUser currentUser) {
        this.passkeys = passkeys;
        this.factors = factors;
        this.sessions = sessions;
        this.users = users;
        this.site = site;
        this.currentUser = currentUser;
    }

    @PostMapping("/sign-in/passkey/options")
    @Open
    ResponseEntity<String> ask(HttpServletRequest request) {
        return json(passkeys.request(origin(request), newChallenge(SIGNING_IN, request)));
    }

    @PostMapping("/sign-in/passkey")
    @Open
    ResponseEntity<Map<String, String>> signIn(
            @RequestBody String credential,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request) {
        var user =
                passkeys.user(credential, origin(request), challenge(SIGNING_IN, request))
                        .flatMap(users::findActive)
                        .map(User::id);
        if (user.isEmpty()) {
            return refused(t("secondfactor.passkey.wrong"));
        }
        sessions.open(request, user.get());
        return done(Redirect.toOwn(next).getUrl());
    }

    @PostMapping(OWN + "/options")
    @SignedInOnly
    @Fresh(SECURITY)
    ResponseEntity<String> make(HttpServletRequest request) {
        var me = currentUser.get().id();
        return json(passkeys.creation(me, origin(request), newChallenge(MAKING, request)));
    }

    @PostMapping(OWN)
    @SignedInOnly
    @Fresh(SECURITY)
    ResponseEntity<Map<String, String>> add(
            @RequestBody String credential,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request) {
        var me = currentUser.get().id();
        try {
            factors.add(me, name, credential, origin(request), challenge(MAKING, request));
            sessions.open(request, me);
            return done(SECURITY);
        } catch (Invalid e) {
            return refused(e.errors().getFirst().message());
        }
    }

    @DeleteMapping(OWN + "/{id}")
    @SignedInOnly
    @Fresh(SECURITY)
    View remove(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes after) {
        var me = currentUser.get().id();
        factors.removePasskey(me, id);
        sessions.open(request, me);
        after.addFlashAttribute("toast", t("secondfactor.passkey.removed"));
        return Redirect.to(SECURITY);
    }

    private URI origin(HttpServletRequest request) {
        return site.passkeyOrigin(request)
                .orElseThrow(() -> new NotFound("passkey", request.getServerName()));
    }

    private static String newChallenge(String what, HttpServletRequest request) {
        String challenge = RelyingParty.newChallenge();
        request.getSession().setAttribute(what, challenge);
        return challenge;
    }

    /** It answers one question only; without a question it is a new one, which nothing answers. */
    private static String challenge(String what, HttpServletRequest request) {
        var session = request.getSession();
        var asked = session.getAttribute(what);
        session.removeAttribute(what);
        return asked instanceof String challenge ? challenge : RelyingParty.newChallenge();
    }

    private static ResponseEntity<String> json(String options) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(options);
    }

    private static ResponseEntity<Map<String, String>> done(@Nullable String next) {
        return ResponseEntity.ok(Map.of("next", Objects.requireNonNullElse(next, "/")));
    }

    private static ResponseEntity<Map<String, String>> refused(String message) {
        return ResponseEntity.unprocessableContent().body(Map.of("message", message));
    }
}
