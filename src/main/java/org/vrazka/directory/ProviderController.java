package org.vrazka.directory;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.FormFields;
import org.vrazka.shared.web.Redirect;

import java.util.Map;
import java.util.UUID;

/** The settings of the OpenID provider. */
@Controller
class ProviderController {
    private static final String PAGE = "/sign-in-rules/openid";

    private final Providers providers;
    private final GroupForms groups;
    private final OidcFlow flow;
    private final Scope scope;

    ProviderController(Providers providers, GroupForms groups, OidcFlow flow, Scope scope) {
        this.scope = scope;
        this.providers = providers;
        this.groups = groups;
        this.flow = flow;
    }

    @GetMapping(PAGE)
    @Right(kind = Kind.COMPANY, action = Action.SEE)
    String page(Model model, HttpServletRequest request) {
        var kept = providers.find();
        model.addAttribute("kept", kept.isPresent());
        var form = kept.map(ProviderForm::of).orElse(ProviderForm.EMPTY);
        return page(form, groups.kept(Source.OIDC), Map.of(), model, request);
    }

    @PostMapping(PAGE)
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    Object change(
            ProviderForm form,
            @RequestParam @FormFields(GroupForms.FIELDS) Map<String, String> all,
            Model model,
            RedirectAttributes after,
            HttpServletRequest request,
            HttpServletResponse response) {
        var typed = groups.typed(all);
        try {
            providers.change(form, typed);
            after.addFlashAttribute("toast", t("directory.saved"));
            return Redirect.to(PAGE);
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("kept", providers.isSet());
            return page(form, typed, e.messages(), model, request);
        }
    }

    @DeleteMapping(PAGE)
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    View remove(RedirectAttributes after) {
        providers.remove();
        after.addFlashAttribute("toast", t("directory.removed"));
        return Redirect.to(PAGE);
    }

    private String page(
            ProviderForm form,
            Map<UUID, String> typed,
            Map<String, String> errors,
            Model model,
            HttpServletRequest request) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("groups", groups.rows(typed));
        model.addAttribute("back", flow.back(request).map(String::valueOf).orElse(""));
        model.addAttribute("mayChange", scope.administers());
        return "directory/openid";
    }
}
