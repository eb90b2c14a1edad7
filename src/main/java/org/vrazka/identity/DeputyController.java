package org.vrazka.identity;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.Redirect;

import java.util.Map;
import java.util.UUID;

/** The deputies that each user names for himself, and administrators for all. */
@Controller
class DeputyController {
    private static final String OWN = "/profile/deputies";
    private static final String OF_USER = "/users/{id}/deputies";

    private final Deputies deputies;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final Scope scope;

    DeputyController(Deputies deputies, Accounts accounts, CurrentUser currentUser, Scope scope) {
        this.deputies = deputies;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.scope = scope;
    }

    @GetMapping(OWN)
    @SignedInOnly
    String own(Model model) {
        return page(me(), DeputyForm.EMPTY, Map.of(), model);
    }

    @PostMapping(OWN)
    @SignedInOnly
    Object nameOwn(
            DeputyForm form, Model model, RedirectAttributes after, HttpServletResponse response) {
        return name(me(), form, model, after, response);
    }

    @DeleteMapping(OWN + "/{id}")
    @SignedInOnly
    Object endOwn(@PathVariable UUID id, RedirectAttributes after) {
        return end(me(), id, after);
    }

    @GetMapping(OF_USER)
    @Right(kind = Kind.USERS, action = Action.SEE)
    String of(@PathVariable UUID id, Model model) {
        return page(accounts.get(id), DeputyForm.EMPTY, Map.of(), model);
    }

    @PostMapping(OF_USER)
    @Right(kind = Kind.USERS, action = Action.CHANGE)
    Object name(
            @PathVariable UUID id,
            DeputyForm form,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        return name(accounts.get(id), form, model, after, response);
    }

    @DeleteMapping(OF_USER + "/{deputy}")
    @Right(kind = Kind.USERS, action = Action.CHANGE)
    Object end(@PathVariable UUID id, @PathVariable UUID deputy, RedirectAttributes after) {
        return end(accounts.get(id), deputy, after);
    }

    private Object name(
            Account absent,
            DeputyForm form,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        try {
            deputies.name(absent.id(), form);
            after.addFlashAttribute("toast", t("identity.deputy.named"));
            return Redirect.to(address(absent));
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(absent, form, e.messages(), model);
        }
    }

    private Object end(Account absent, UUID id, RedirectAttributes after) {
        deputies.end(absent.id(), id);
        after.addFlashAttribute("toast", t("identity.deputy.ended"));
        return Redirect.to(address(absent));
    }

    private String page(Account user, DeputyForm form, Map<String, String> errors, Model model) {
        boolean own = isMe(user);
        model.addAttribute("user", user);
        model.addAttribute("own", own);
        model.addAttribute("address", address(user));
        model.addAttribute("deputies", deputies.of(user.id()));
        model.addAttribute("people", deputies.choice(user.id()));
        model.addAttribute("mayName", user.active() && (own || scope.administers()));
        model.addAttribute("mayEnd", user.active() && (own || accounts.mayChange(user)));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "identity/deputies";
    }

    private String address(Account user) {
        return isMe(user) ? OWN : OF_USER.replace("{id}", user.id().toString());
    }

    private Account me() {
        return accounts.unscoped(currentUser.get().id());
    }

    private boolean isMe(Account user) {
        return user.id().equals(currentUser.get().id());
    }
}
