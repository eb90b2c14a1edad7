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
import org.vrazka.identity.roles.Roles;
import org.vrazka.records.api.Etag;
import org.vrazka.records.api.ListAnswer;
import org.vrazka.records.api.MergePatch;
import org.vrazka.shared.Slice;

import tools.jackson.databind.node.ObjectNode;

import java.util.UUID;

/** Roles for programs; all of them fit in one page. */
@RestController
@RequestMapping(RoleApi.PATH)
class RoleApi {
    static final String PATH = "/api/v1/roles";

    private final Roles roles;
    private final MergePatch patches;

    RoleApi(Roles roles, MergePatch patches) {
        this.roles = roles;
        this.patches = patches;
    }

    @GetMapping
    @Right(kind = Kind.USERS, action = Action.SEE)
    ListAnswer<RoleJson> list() {
        return ListAnswer.of(new Slice<>(roles.all(), null, null).map(RoleJson::of));
    }

    @GetMapping("/{id}")
    @Right(kind = Kind.USERS, action = Action.SEE)
    ResponseEntity<RoleJson> get(@PathVariable UUID id) {
        var role = roles.get(id);
        return Etag.ok(RoleJson.of(role), role.version());
    }

    @PostMapping
    @Right(kind = Kind.USERS, action = Action.CREATE)
    ResponseEntity<RoleJson> create(@RequestBody RoleJson.Body body) {
        var role = roles.get(roles.create(body.content()));
        return Etag.created(PATH + "/" + role.id(), RoleJson.of(role), role.version());
    }

    @PatchMapping("/{id}")
    @Right(kind = Kind.USERS, action = Action.CHANGE)
    ResponseEntity<RoleJson> change(
            @PathVariable UUID id,
            @RequestHeader("If-Match") Etag version,
            @RequestBody ObjectNode patch) {
        var now = RoleJson.Body.of(roles.get(id));
        var body = patches.apply(now, patch, RoleJson.Body.class);
        roles.change(id, version.version(), body.content());
        return get(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Right(kind = Kind.USERS, action = Action.DELETE)
    void delete(@PathVariable UUID id, @RequestHeader("If-Match") Etag version) {
        roles.delete(id, version.version());
    }
}
