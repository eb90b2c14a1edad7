package org.vrazka.directory;

import static org.vrazka.shared.web.Text.t;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;

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

/** The settings of the LDAP server. */
@Controller
class LdapServerController {
    private static final String PAGE = "/sign-in-rules/ldap";

    private final LdapServers servers;
    private final GroupForms groups;
    private final Scope scope;

    LdapServerController(LdapServers servers, GroupForms groups, Scope scope) {
        this.scope = scope;
        this.servers = servers;
        this.groups = groups;
    }

    @GetMapping(PAGE)
    @Right(kind = Kind.COMPANY, action = Action.SEE)
    String page(Model model) {
        var kept = servers.find();
        var form = kept.map(LdapForm::of).orElse(LdapForm.EMPTY);
        return page(form, kept.isPresent(), groups.kept(Source.LDAP), Map.of(), model);
    }

    @PostMapping(PAGE)
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    Object change(
            LdapForm form,
            @RequestParam @FormFields(GroupForms.FIELDS) Map<String, String> all,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        var typed = groups.typed(all);
        try {
            servers.change(form, typed);
            after.addFlashAttribute("toast", t("directory.saved"));
            return Redirect.to(PAGE);
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return page(form, servers.isSet(), typed, e.messages(), model);
        }
    }

    /** Says whether the server is reached and takes our name. */
    @PostMapping(PAGE + "/test")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    String test(Model model, HttpServletResponse response) {
        try {
            Ldap.check(servers.find().orElseThrow(LdapServerController::none));
            model.addAttribute("works", true);
        } catch (LDAPException e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refusal", String.valueOf(e.getMessage()));
        }
        return page(model);
    }

    @DeleteMapping(PAGE)
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    View remove(RedirectAttributes after) {
        servers.remove();
        after.addFlashAttribute("toast", t("directory.removed"));
        return Redirect.to(PAGE);
    }

    private static LDAPException none() {
        return new LDAPException(ResultCode.LOCAL_ERROR, t("directory.test.none"));
    }

    private String page(
            LdapForm form,
            boolean kept,
            Map<UUID, String> typed,
            Map<String, String> errors,
            Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("kept", kept);
        model.addAttribute("groups", groups.rows(typed));
        model.addAttribute("mayChange", scope.administers());
        return "directory/ldap";
    }
}
