package org.vrazka.secondfactor;

import static org.vrazka.shared.web.Text.t;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.DirectoryUsers;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.RoleName;
import org.vrazka.identity.Scope;
import org.vrazka.shared.web.Redirect;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which roles must have a second factor, as the administrator says. */
@Controller
class RulesController {
    private static final String PAGE = "/sign-in-rules";

    private final Demands demands;
    private final DirectoryUsers users;
    private final Scope scope;

    RulesController(Demands demands, DirectoryUsers users, Scope scope) {
        this.scope = scope;
        this.demands = demands;
        this.users = users;
    }

    @GetMapping(PAGE)
    @Right(kind = Kind.COMPANY, action = Action.SEE)
    String page(Model model) {
        model.addAttribute("roles", users.roles());
        model.addAttribute("demanding", demands.roles());
        model.addAttribute("mayChange", scope.administers());
        return "secondfactor/rules";
    }

    @PostMapping(PAGE)
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    View change(@RequestParam(defaultValue = "") List<String> role, RedirectAttributes after) {
        demands.change(known(role));
        after.addFlashAttribute("toast", t("secondfactor.rules.saved"));
        return Redirect.to(PAGE);
    }

    private Set<UUID> known(List<String> typed) {
        return users.roles().stream()
                .map(RoleName::id)
                .filter(id -> typed.contains(id.toString()))
                .collect(Collectors.toSet());
    }
}
