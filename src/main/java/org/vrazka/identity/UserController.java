package org.vrazka.identity;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Stale;
import org.vrazka.shared.web.Redirect;

import java.util.Map;
import java.util.UUID;

/** The users, for administrators to keep and auditors to see. */
@Controller
class UserController {
    private final Accounts accounts;
    private final PasswordLinks links;
    private final PasswordLetters letters;
    private final Handovers handovers;
    private final Companies companies;
    private final Scope scope;

    UserController(
            Accounts accounts,
            PasswordLinks links,
            PasswordLetters letters,
            Handovers handovers,
            Companies companies,
            Scope scope) {
        this.accounts = accounts;
        this.links = links;
        this.letters = letters;
        this.handovers = handovers;
        this.companies = companies;
        this.scope = scope;
    }

    @GetMapping("/users")
    @Right(kind = Kind.USERS, action = Action.SEE)
    String page(Model model) {
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("mayCreate", scope.allows(Kind.USERS, Action.CREATE));
        return "identity/users";
    }

    @GetMapping("/users/new")
    @Right(kind = Kind.USERS, action = Action.CREATE)
    String blank(Model model) {
        return form(AccountForm.empty(companies.get().language()), Map.of(), model);
    }

    @PostMapping("/users")
    @Right(kind = Kind.USERS, action = Action.CREATE)
    Object create(
            AccountForm form, Model model, RedirectAttributes after, HttpServletResponse response) {
        try {
            var id = accounts.create(form);
            return letters.canSend() ? letter(id, after) : link(id, model);
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(form, e.messages(), model);
        }
    }

    @GetMapping("/users/{id}")
    @Right(kind = Kind.USERS, action = Action.SEE)
    String user(@PathVariable UUID id, Model model) {
        var account = accounts.get(id);
        return user(account, AccountForm.of(account), Map.of(), model);
    }

    @PostMapping("/users/{id}")
    @Right(kind = Kind.USERS, action = Action.CHANGE)
    Object change(
            @PathVariable UUID id,
            AccountForm form,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        try {
            accounts.change(id, form);
            after.addFlashAttribute("toast", t("identity.user.saved"));
            return Redirect.to("/users");
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return user(accounts.get(id), form, e.messages(), model);
        } catch (Stale e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stored", accounts.get(id));
            return user(accounts.get(id), form.at(e.current()), Map.of(), model);
        }
    }

    @PutMapping("/users/{id}/active")
    @Right(kind = Kind.USERS, action = Action.CHANGE)
    Object activate(@PathVariable UUID id, RedirectAttributes after) {
        accounts.activate(id);
        after.addFlashAttribute("toast", t("identity.user.activated"));
        return Redirect.to("/users/" + id);
    }

    /** It opens the account, also one's own: not for who finds an open screen. */
    @PostMapping("/users/{id}/link")
    @Right(kind = Kind.USERS, action = Action.CHANGE)
    @Fresh("/users/{id}")
    String link(@PathVariable UUID id, Model model) {
        var account = accounts.get(id);
        var link =
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .pathSegment("set-password", links.create(id))
                        .toUriString();
        model.addAttribute("account", account);
        model.addAttribute("link", link);
        model.addAttribute("days", PasswordLinks.LIFE.toDays());
        return "identity/link";
    }

    @PostMapping("/users/{id}/letter")
    @Right(kind = Kind.USERS, action = Action.CHANGE)
    Object letter(@PathVariable UUID id, RedirectAttributes after) {
        var account = accounts.toChange(id);
        if (letters.canSend() && account.active() && account.email() != null) {
            letters.send(id);
            after.addFlashAttribute("toast", t("identity.letter.sent", account.email()));
        }
        return Redirect.to("/users/" + id);
    }

    private String form(AccountForm form, Map<String, String> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("roles", accounts.roles());
        model.addAttribute("teams", accounts.teams());
        return "identity/new-user";
    }

    private String user(
            Account account, AccountForm form, Map<String, String> errors, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("byLetter", letters.canSend());
        model.addAttribute("roles", accounts.roles());
        model.addAttribute("teams", accounts.teams());
        model.addAttribute("mayChange", accounts.mayChange(account));
        model.addAttribute("handingOver", handovers.isGoingOn(account.id()));
        return "identity/user";
    }
}
