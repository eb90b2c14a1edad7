package org.vrazka.secondfactor;

import static org.vrazka.shared.web.Text.t;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Accounts;
import org.vrazka.identity.Action;
import org.vrazka.identity.Fresh;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.shared.web.Redirect;

import java.util.UUID;

/** The second factor of somebody else, for administrators to remove when he has lost it. */
@Controller
class AccountFactorController {
    private final SecondFactors factors;
    private final Accounts accounts;

    AccountFactorController(SecondFactors factors, Accounts accounts) {
        this.factors = factors;
        this.accounts = accounts;
    }

    @GetMapping("/users/{id}/second-factor")
    @Right(kind = Kind.USERS, action = Action.CHANGE)
    String page(@PathVariable UUID id, Model model) {
        model.addAttribute("user", accounts.toChange(id));
        model.addAttribute("factors", factors.of(id));
        return "secondfactor/account";
    }

    @DeleteMapping("/users/{id}/second-factor")
    @Right(kind = Kind.USERS, action = Action.CHANGE)
    @Fresh("/users/{id}/second-factor")
    View remove(@PathVariable UUID id, RedirectAttributes after) {
        var user = accounts.toChange(id);
        factors.remove(user.id());
        after.addFlashAttribute("toast", t("secondfactor.account.removed", user.name()));
        return Redirect.to("/users/" + id);
    }
}
