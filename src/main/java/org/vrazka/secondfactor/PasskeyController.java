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
    private static final String CHALLENGE = "challenge";
    private static final String OWN = "/profile/security/passkeys";

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
        return json(passkeys.request(origin(request), newChallenge(request)));
    }

    @PostMapping("/sign-in/passkey")
    @Open
    ResponseEntity<Map<String, String>> signIn(
            @RequestBody String credential,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request) {
        var user =
                passkeys.user(credential, origin(request), challenge(request))
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
    ResponseEntity<String> make(HttpServletRequest request) {
        if (!sessions.isFresh(request)) {
            throw new NotFound("passkey", "stale");
        }
        return json(
                passkeys.creation(currentUser.get().id(), origin(request), newChallenge(request)));
    }

    @PostMapping(OWN)
    @SignedInOnly
    ResponseEntity<Map<String, String>> add(
            @RequestBody String credential,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request) {
        var me = currentUser.get().id();
        try {
            factors.add(me, name, credential, origin(request), challenge(request));
            sessions.open(request, me);
            return done("/profile/security");
        } catch (Invalid e) {
            return refused(e.errors().getFirst().message());
        }
    }

    @DeleteMapping(OWN + "/{id}")
    @SignedInOnly
    View remove(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes after) {
        if (sessions.isFresh(request)) {
            var me = currentUser.get().id();
            factors.removePasskey(me, id);
            sessions.open(request, me);
            after.addFlashAttribute("toast", t("secondfactor.passkey.removed"));
        }
        return Redirect.to("/profile/security");
    }

    private URI origin(HttpServletRequest request) {
        return site.passkeyOrigin(request)
                .orElseThrow(() -> new NotFound("passkey", request.getServerName()));
    }

    private static String newChallenge(HttpServletRequest request) {
        String challenge = RelyingParty.newChallenge();
        request.getSession().setAttribute(CHALLENGE, challenge);
        return challenge;
    }

    /** It answers one question only; without a question it is a new one, which nothing answers. */
    private static String challenge(HttpServletRequest request) {
        var session = request.getSession();
        var asked = session.getAttribute(CHALLENGE);
        session.removeAttribute(CHALLENGE);
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
