package org.vrazka.identity;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.shared.web.Redirect;

import java.time.Clock;
import java.util.UUID;

/** The tokens of all programs, for who keeps the users. */
@Controller
class TokenController {
    private static final int PAGE = 100;

    private final OwnedTokens tokens;
    private final Scope scope;
    private final Clock clock;

    TokenController(OwnedTokens tokens, Scope scope, Clock clock) {
        this.tokens = tokens;
        this.scope = scope;
        this.clock = clock;
    }

    @GetMapping("/tokens")
    @Right(kind = Kind.USERS, action = Action.SEE)
    String list(@RequestParam(required = false) @Nullable UUID before, Model model) {
        var found = tokens.all(before, PAGE + 1);
        boolean more = found.size() > PAGE;
        var shown = more ? found.subList(0, PAGE) : found;
        model.addAttribute("tokens", shown);
        model.addAttribute("more", more ? shown.getLast().token().id() : null);
        model.addAttribute("now", clock.instant());
        model.addAttribute("mayRevoke", scope.allows(Kind.USERS, Action.CHANGE));
        return "identity/tokens";
    }

    @DeleteMapping("/tokens/{id}")
    @Right(kind = Kind.USERS, action = Action.CHANGE)
    View revoke(@PathVariable UUID id, RedirectAttributes after) {
        tokens.revoke(id);
        after.addFlashAttribute("toast", t("identity.token.revoked"));
        return Redirect.to("/tokens");
    }
}
