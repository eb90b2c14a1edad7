package org.vrazka.administration;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.identity.roles.Role;
import org.vrazka.identity.roles.Roles;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Stale;
import org.vrazka.shared.web.FormFields;
import org.vrazka.shared.web.Redirect;

import java.util.Map;
import java.util.UUID;

/** The pages of roles: a list, and of each the matrix of its rights. */
@Controller
class RoleController {
    private final Roles roles;
    private final Scope scope;

    RoleController(Roles roles, Scope scope) {
        this.roles = roles;
        this.scope = scope;
    }

    @GetMapping("/roles")
    @Right(kind = Kind.USERS, action = Action.SEE)
    String page(Model model) {
        model.addAttribute("roles", roles.all());
        model.addAttribute("mayCreate", scope.allows(Kind.USERS, Action.CREATE));
        return "administration/roles";
    }

    /** A new one, with the rights of another when it is a copy. */
    @GetMapping("/roles/new")
    @Right(kind = Kind.USERS, action = Action.CREATE)
    String blank(@RequestParam(required = false) @Nullable UUID from, Model model) {
        var form = from == null ? new RoleForm(Map.of()) : RoleForm.of(roles.get(from)).copy();
        return form(null, form, Map.of(), model);
    }

    @PostMapping("/roles")
    @Right(kind = Kind.USERS, action = Action.CREATE)
    Object create(
            @RequestParam @FormFields(RoleForm.FIELDS) Map<String, String> fields,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        var form = new RoleForm(fields);
        try {
            var id = roles.create(form.content());
            after.addFlashAttribute("toast", t("administration.role.created"));
            return Redirect.to("/roles/" + id);
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(null, form, e.messages(), model);
        }
    }

    @GetMapping("/roles/{id}")
    @Right(kind = Kind.USERS, action = Action.SEE)
    String role(@PathVariable UUID id, Model model) {
        var role = roles.get(id);
        return form(role, RoleForm.of(role), Map.of(), model);
    }

    @PutMapping("/roles/{id}")
    @Right(kind = Kind.USERS, action = Action.CHANGE)
    Object change(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam @FormFields(RoleForm.FIELDS) Map<String, String> fields,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        var form = new RoleForm(fields);
        try {
            roles.change(id, version, form.content());
            after.addFlashAttribute("toast", t("administration.role.saved"));
            return Redirect.to("/roles/" + id);
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(roles.get(id), form, e.messages(), model);
        } catch (Stale e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stored", RoleForm.of(roles.get(id)));
            return form(roles.get(id), form.at(e.current()), Map.of(), model);
        }
    }

    @DeleteMapping("/roles/{id}")
    @Right(kind = Kind.USERS, action = Action.DELETE)
    Object delete(
            @PathVariable UUID id,
            @RequestParam int version,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        var role = roles.get(id);
        try {
            roles.delete(id, version);
            after.addFlashAttribute("toast", t("administration.role.deleted", role.name()));
            after.addFlashAttribute("undo", "/roles/" + id + "/restore");
            return Redirect.to("/roles");
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(role, RoleForm.of(role), e.messages(), model);
        }
    }

    @PostMapping("/roles/{id}/restore")
    @Right(kind = Kind.USERS, action = Action.DELETE)
    Object restore(@PathVariable UUID id, RedirectAttributes after) {
        roles.restore(id);
        after.addFlashAttribute("toast", t("administration.role.restored"));
        return Redirect.to("/roles/" + id);
    }

    private String form(
            @Nullable Role role, RoleForm form, Map<String, String> errors, Model model) {
        model.addAttribute("role", role);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("mayChange", role == null || roles.mayChange(role));
        model.addAttribute("mayCreate", scope.allows(Kind.USERS, Action.CREATE));
        return "administration/role";
    }
}
