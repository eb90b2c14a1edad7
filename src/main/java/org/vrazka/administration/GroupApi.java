package org.vrazka.administration;

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
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.teams.Group;
import org.vrazka.identity.teams.Groups;
import org.vrazka.records.api.Etag;
import org.vrazka.records.api.ListAnswer;
import org.vrazka.records.api.MergePatch;
import org.vrazka.shared.Slice;

import tools.jackson.databind.node.ObjectNode;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Groups of users for programs; all of them fit in one page. */
@RestController
@RequestMapping(GroupApi.PATH)
class GroupApi {
    static final String PATH = "/api/v1/groups";

    private final Groups groups;
    private final MergePatch patches;

    GroupApi(Groups groups, MergePatch patches) {
        this.groups = groups;
        this.patches = patches;
    }

    /** A group as programs get it. */
    record GroupJson(UUID id, int version, String name, Set<UUID> members) {
        static GroupJson of(Group group) {
            return new GroupJson(
                    group.id(), group.version(), group.name(), TeamApi.ids(group.members()));
        }
    }

    /** A group as programs send it. */
    record GroupBody(String name, Set<UUID> members) {
        GroupBody {
            name = Objects.requireNonNullElse(name, "");
            members = Objects.requireNonNullElse(members, Set.of());
        }
    }

    @GetMapping
    @Right(kind = Kind.USERS, action = Action.SEE)
    ListAnswer<GroupJson> list() {
        return ListAnswer.of(new Slice<>(groups.all(), null, null).map(GroupJson::of));
    }

    @GetMapping("/{id}")
    @Right(kind = Kind.USERS, action = Action.SEE)
    ResponseEntity<GroupJson> get(@PathVariable UUID id) {
        var group = groups.get(id);
        return Etag.ok(GroupJson.of(group), group.version());
    }

    @PostMapping
    @Right(kind = Kind.USERS, action = Action.CREATE)
    ResponseEntity<GroupJson> create(@RequestBody GroupBody body) {
        var group = groups.get(groups.create(body.name(), body.members()));
        return Etag.created(PATH + "/" + group.id(), GroupJson.of(group), group.version());
    }

    @PatchMapping("/{id}")
    @Right(kind = Kind.USERS, action = Action.CHANGE)
    ResponseEntity<GroupJson> change(
            @PathVariable UUID id,
            @RequestHeader("If-Match") Etag version,
            @RequestBody ObjectNode patch) {
        var group = groups.get(id);
        var now = new GroupBody(group.name(), TeamApi.ids(group.members()));
        var body = patches.apply(now, patch, GroupBody.class);
        groups.change(id, version.version(), body.name(), body.members());
        return get(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Right(kind = Kind.USERS, action = Action.DELETE)
    void delete(@PathVariable UUID id, @RequestHeader("If-Match") Etag version) {
        groups.delete(id, version.version());
    }
}
