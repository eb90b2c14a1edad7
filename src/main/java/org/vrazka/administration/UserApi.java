package org.vrazka.administration;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Account;
import org.vrazka.identity.Accounts;
import org.vrazka.identity.Action;
import org.vrazka.identity.Companies;
import org.vrazka.identity.Departures;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.records.api.Etag;
import org.vrazka.records.api.ListAnswer;
import org.vrazka.records.api.MergePatch;
import org.vrazka.shared.Slice;
import org.vrazka.shared.Stale;

import tools.jackson.databind.node.ObjectNode;

import java.util.UUID;

/** Users for programs; all of them fit in one page. */
@RestController
@RequestMapping(UserApi.PATH)
class UserApi {
    static final String PATH = "/api/v1/users";

    private final Accounts accounts;
    private final Departures departures;
    private final Companies companies;
    private final MergePatch patches;

    UserApi(Accounts accounts, Departures departures, Companies companies, MergePatch patches) {
        this.accounts = accounts;
        this.departures = departures;
        this.companies = companies;
        this.patches = patches;
    }

    /**
     * How somebody leaves.
     *
     * @param successor who gets all that he owns; null: it stays his
     */
    record Deactivation(@Nullable UUID successor, @Nullable Boolean leaveGroups) {}

    @GetMapping
    @Right(kind = Kind.USERS, action = Action.SEE)
    ListAnswer<UserJson> list() {
        return ListAnswer.of(new Slice<>(accounts.all(), null, null).map(UserJson::of));
    }

    @GetMapping("/{id}")
    @Right(kind = Kind.USERS, action = Action.SEE)
    ResponseEntity<UserJson> get(@PathVariable UUID id) {
        return answer(accounts.get(id));
    }

    /** He chooses a password by a link, as one who was made on the page. */
    @PostMapping
    @Right(kind = Kind.USERS, action = Action.CREATE)
    ResponseEntity<UserJson> create(@RequestBody UserJson.NewUser body) {
        var account = accounts.get(accounts.create(body.form(companies.get().language())));
        return Etag.created(PATH + "/" + account.id(), UserJson.of(account), account.version());
    }

    @PatchMapping("/{id}")
    @Right(kind = Kind.USERS, action = Action.CHANGE)
    ResponseEntity<UserJson> change(
            @PathVariable UUID id,
            @RequestHeader("If-Match") Etag version,
            @RequestBody ObjectNode patch) {
        var now = UserJson.UserBody.of(accounts.get(id));
        var body = patches.apply(now, patch, UserJson.UserBody.class);
        accounts.change(id, body.form(version.version()), body.active());
        return get(id);
    }

    @PostMapping("/{id}/deactivation")
    @Right(kind = Kind.USERS, action = Action.CHANGE)
    ResponseEntity<UserJson> deactivate(
            @PathVariable UUID id,
            @RequestHeader("If-Match") Etag version,
            @RequestBody Deactivation body) {
        int current = accounts.get(id).version();
        if (current != version.version()) {
            throw new Stale(current);
        }
        departures.depart(id, body.successor(), Boolean.TRUE.equals(body.leaveGroups()));
        return get(id);
    }

    private static ResponseEntity<UserJson> answer(Account account) {
        return Etag.ok(UserJson.of(account), account.version());
    }
}
