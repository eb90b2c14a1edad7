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
import org.vrazka.identity.teams.Groups;
import org.vrazka.identity.teams.Team;
import org.vrazka.identity.teams.Teams;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Stale;
import org.vrazka.shared.web.Redirect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The pages of teams: the tree, with the groups under it, and a form for each team. */
@Controller
class TeamController {
    private final Teams teams;
    private final Groups groups;
    private final Users users;

    TeamController(Teams teams, Groups groups, Users users) {
        this.teams = teams;
        this.groups = groups;
        this.users = users;
    }

    @GetMapping("/teams")
    @Right(kind = Kind.USERS, action = Action.SEE)
    String page(Model model) {
        model.addAttribute("teams", teams.all());
        model.addAttribute("groups", groups.all());
        model.addAttribute("mayChange", teams.mayChange());
        return "administration/teams";
    }

    @GetMapping("/teams/new")
    @Right(kind = Kind.USERS, action = Action.CREATE)
    String blank(Model model) {
        return form(null, TeamForm.empty(), Map.of(), model);
    }

    @PostMapping("/teams")
    @Right(kind = Kind.USERS, action = Action.CREATE)
    Object create(
            TeamForm form, Model model, RedirectAttributes after, HttpServletResponse response) {
        try {
            teams.create(form.content());
            after.addFlashAttribute("toast", t("administration.team.created"));
            return Redirect.to("/teams");
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(null, form, e.messages(), model);
        }
    }

    @GetMapping("/teams/{id}")
    @Right(kind = Kind.USERS, action = Action.SEE)
    String team(@PathVariable UUID id, Model model) {
        var team = teams.get(id);
        return form(team, TeamForm.of(team), Map.of(), model);
    }

    @PutMapping("/teams/{id}")
    @Right(kind = Kind.USERS, action = Action.CHANGE)
    Object change(
            @PathVariable UUID id,
            TeamForm form,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        try {
            teams.change(id, form.version(), form.content());
            after.addFlashAttribute("toast", t("administration.team.saved"));
            return Redirect.to("/teams");
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(teams.get(id), form, e.messages(), model);
        } catch (Stale e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stored", TeamForm.of(teams.get(id)));
            return form(teams.get(id), form.at(e.current()), Map.of(), model);
        }
    }

    @DeleteMapping("/teams/{id}")
    @Right(kind = Kind.USERS, action = Action.DELETE)
    Object delete(
            @PathVariable UUID id,
            @RequestParam int version,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        var team = teams.get(id);
        try {
            teams.delete(id, version);
            after.addFlashAttribute("toast", t("administration.team.deleted", team.name()));
            after.addFlashAttribute("undo", "/teams/" + id + "/restore");
            return Redirect.to("/teams");
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(team, TeamForm.of(team), e.messages(), model);
        }
    }

    @PostMapping("/teams/{id}/restore")
    @Right(kind = Kind.USERS, action = Action.DELETE)
    Object restore(@PathVariable UUID id, RedirectAttributes after) {
        teams.restore(id);
        after.addFlashAttribute("toast", t("administration.team.restored"));
        return Redirect.to("/teams");
    }

    private String form(
            @Nullable Team team, TeamForm form, Map<String, String> errors, Model model) {
        model.addAttribute("team", team);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("parents", parents(team));
        model.addAttribute("people", users.active());
        model.addAttribute("mayChange", teams.mayChange());
        return "administration/team";
    }

    private Map<String, String> parents(@Nullable Team team) {
        var choice = new LinkedHashMap<>(Map.of("", "–"));
        teams.all().stream()
                .filter(other -> team == null || !other.id().equals(team.id()))
                .forEach(other -> choice.put(other.id().toString(), other.name()));
        return choice;
    }
}
