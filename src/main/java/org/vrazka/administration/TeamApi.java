package org.vrazka.administration;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.Colleague;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.teams.Team;
import org.vrazka.identity.teams.TeamContent;
import org.vrazka.identity.teams.Teams;
import org.vrazka.records.api.Etag;
import org.vrazka.records.api.ListAnswer;
import org.vrazka.records.api.MergePatch;
import org.vrazka.shared.Slice;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Teams for programs; all of them fit in one page, each before those below it. */
@RestController
@RequestMapping(TeamApi.PATH)
class TeamApi {
    static final String PATH = "/api/v1/teams";

    private final Teams teams;
    private final MergePatch patches;

    TeamApi(Teams teams, MergePatch patches) {
        this.teams = teams;
        this.patches = patches;
    }

    /** A team as programs get it. */
    record TeamJson(
            UUID id,
            int version,
            String name,
            @Nullable UUID parent,
            @Nullable UUID head,
            Set<UUID> members) {
        static TeamJson of(Team team) {
            return new TeamJson(
                    team.id(),
                    team.version(),
                    team.name(),
                    team.parent(),
                    team.head(),
                    ids(team.members()));
        }
    }

    /** A team as programs send it. */
    record TeamBody(
            @Nullable String name,
            @Nullable UUID parent,
            @Nullable UUID head,
            @Nullable Set<UUID> members) {
        static TeamBody of(Team team) {
            return new TeamBody(team.name(), team.parent(), team.head(), ids(team.members()));
        }

        TeamContent content() {
            return new TeamContent(
                    Objects.requireNonNullElse(name, ""),
                    parent,
                    head,
                    Objects.requireNonNullElse(members, Set.of()));
        }
    }

    static Set<UUID> ids(List<Colleague> people) {
        return people.stream().map(Colleague::id).collect(Collectors.toSet());
    }

    @GetMapping
    @Right(kind = Kind.USERS, action = Action.SEE)
    ListAnswer<TeamJson> list() {
        return ListAnswer.of(new Slice<>(teams.all(), null, null).map(TeamJson::of));
    }

    @GetMapping("/{id}")
    @Right(kind = Kind.USERS, action = Action.SEE)
    ResponseEntity<TeamJson> get(@PathVariable UUID id) {
        var team = teams.get(id);
        return Etag.ok(TeamJson.of(team), team.version());
    }

    @PostMapping
    @Right(kind = Kind.USERS, action = Action.CREATE)
    ResponseEntity<TeamJson> create(@RequestBody TeamBody body) {
        var team = teams.get(teams.create(body.content()));
        return Etag.created(PATH + "/" + team.id(), TeamJson.of(team), team.version());
    }

    @PatchMapping("/{id}")
    @Right(kind = Kind.USERS, action = Action.CHANGE)
    ResponseEntity<TeamJson> change(
            @PathVariable UUID id,
            @RequestHeader("If-Match") Etag version,
            @RequestBody ObjectNode patch) {
        var body = patches.apply(TeamBody.of(teams.get(id)), patch, TeamBody.class);
        teams.change(id, version.version(), body.content());
        return get(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Right(kind = Kind.USERS, action = Action.DELETE)
    void delete(@PathVariable UUID id, @RequestHeader("If-Match") Etag version) {
        teams.delete(id, version.version());
    }
}
