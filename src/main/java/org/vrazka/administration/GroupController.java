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
import org.vrazka.identity.Users;
import org.vrazka.identity.teams.Group;
import org.vrazka.identity.teams.Groups;
import org.vrazka.identity.teams.Teams;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Stale;
import org.vrazka.shared.web.Redirect;

import java.util.Map;
import java.util.UUID;

/** The forms of groups; their list stands under the teams. */
@Controller
class GroupController {
    private final Groups groups;
    private final Teams teams;
    private final Users users;

    GroupController(Groups groups, Teams teams, Users users) {
        this.groups = groups;
        this.teams = teams;
        this.users = users;
    }

    @GetMapping("/groups/new")
    @Right(kind = Kind.USERS, action = Action.CREATE)
    String blank(Model model) {
        return form(null, TeamForm.empty(), Map.of(), model);
    }

    @PostMapping("/groups")
    @Right(kind = Kind.USERS, action = Action.CREATE)
    Object create(
            TeamForm form, Model model, RedirectAttributes after, HttpServletResponse response) {
        try {
            groups.create(form.name(), form.people());
            after.addFlashAttribute("toast", t("administration.group.created"));
            return Redirect.to("/teams");
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(null, form, e.messages(), model);
        }
    }

    @GetMapping("/groups/{id}")
    @Right(kind = Kind.USERS, action = Action.SEE)
    String group(@PathVariable UUID id, Model model) {
        var group = groups.get(id);
        return form(group, TeamForm.of(group), Map.of(), model);
    }

    @PutMapping("/groups/{id}")
    @Right(kind = Kind.USERS, action = Action.CHANGE)
    Object change(
            @PathVariable UUID id,
            TeamForm form,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        try {
            groups.change(id, form.version(), form.name(), form.people());
            after.addFlashAttribute("toast", t("administration.group.saved"));
            return Redirect.to("/teams");
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(groups.get(id), form, e.messages(), model);
        } catch (Stale e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stored", TeamForm.of(groups.get(id)));
            return form(groups.get(id), form.at(e.current()), Map.of(), model);
        }
    }

    @DeleteMapping("/groups/{id}")
    @Right(kind = Kind.USERS, action = Action.DELETE)
    Object delete(@PathVariable UUID id, @RequestParam int version, RedirectAttributes after) {
        var name = groups.get(id).name();
        groups.delete(id, version);
        after.addFlashAttribute("toast", t("administration.group.deleted", name));
        after.addFlashAttribute("undo", "/groups/" + id + "/restore");
        return Redirect.to("/teams");
    }

    @PostMapping("/groups/{id}/restore")
    @Right(kind = Kind.USERS, action = Action.DELETE)
    Object restore(@PathVariable UUID id, RedirectAttributes after) {
        groups.restore(id);
        after.addFlashAttribute("toast", t("administration.group.restored"));
        return Redirect.to("/teams");
    }

    private String form(
            @Nullable Group group, TeamForm form, Map<String, String> errors, Model model) {
        model.addAttribute("group", group);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("people", users.active());
        model.addAttribute("mayChange", teams.mayChange());
        return "administration/group";
    }
}
