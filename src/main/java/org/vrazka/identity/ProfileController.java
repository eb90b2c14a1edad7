package org.vrazka.identity;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.TooMany;
import org.vrazka.shared.web.Redirect;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** One's own name, language, look, password and tokens. */
@Controller
class ProfileController {
    private final Profiles profiles;
    private final Passwords passwords;
    private final Tokens tokens;
    private final Sessions sessions;
    private final CurrentUser currentUser;
    private final Clock clock;

    ProfileController(
            Profiles profiles,
            Passwords passwords,
            Tokens tokens,
            Sessions sessions,
            CurrentUser currentUser,
            Clock clock) {
        this.profiles = profiles;
        this.passwords = passwords;
        this.tokens = tokens;
        this.sessions = sessions;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @GetMapping("/profile")
    @SignedInOnly
    String page(Model model, HttpServletRequest request) {
        return page(Map.of(), model, request);
    }

    @PostMapping("/profile")
    @SignedInOnly
    Object change(
            ProfileForm form,
            Model model,
            RedirectAttributes after,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            profiles.change(form);
            return saved("identity.profile.saved", after);
        } catch (Invalid e) {
            model.addAttribute("form", form);
            return refused(e, model, request, response);
        }
    }

    /** All sessions end; the one in which it was changed goes on as a new one. */
    @PostMapping("/profile/password")
    @SignedInOnly
    Object password(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String fresh,
            Model model,
            RedirectAttributes after,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            passwords.change(profiles.own(), old, fresh, request.getRemoteAddr());
            sessions.open(request, currentUser.get().id());
            return saved("identity.profile.passwordChanged", after);
        } catch (TooMany e) {
            return page(Map.of("old", Waiting.say(e, response)), model, request);
        } catch (Invalid e) {
            return refused(e, model, request, response);
        }
    }

    @PostMapping("/profile/tokens")
    @SignedInOnly
    @Fresh("/profile")
    String makeToken(
            TokenForm form, Model model, HttpServletRequest request, HttpServletResponse response) {
        try {
            var made = form.checked(clock.instant());
            String token =
                    tokens.create(
                            currentUser.get().id(), made.name(), made.scope(), made.expiresAt());
            model.addAttribute("token", token);
            return page(Map.of(), model, request);
        } catch (Invalid e) {
            model.addAttribute("tokenForm", form);
            return refused(e, model, request, response);
        }
    }

    @DeleteMapping("/profile/tokens/{id}")
    @SignedInOnly
    Object revokeToken(@PathVariable UUID id, RedirectAttributes after) {
        tokens.revoke(id);
        return saved("identity.token.revoked", after);
    }

    private static Object saved(String text, RedirectAttributes after) {
        after.addFlashAttribute("toast", t(text));
        return Redirect.to("/profile");
    }

    private String refused(
            Invalid e, Model model, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return page(e.messages(), model, request);
    }

    private String page(Map<String, String> errors, Model model, HttpServletRequest request) {
        var user = currentUser.get();
        model.addAttribute("account", profiles.own());
        model.addAttribute("tokens", tokens.own());
        model.addAttribute("fresh", sessions.isFresh(request));
        model.addAttribute("now", clock.instant());
        model.addAttribute("absent", user.circle().absent());
        model.addAttribute("errors", errors);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", ProfileForm.of(user));
        }
        if (!model.containsAttribute("tokenForm")) {
            model.addAttribute("tokenForm", TokenForm.EMPTY);
        }
        return "identity/profile";
    }
}
