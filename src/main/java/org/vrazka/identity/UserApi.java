package org.vrazka.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.UUID;

/** Users for programs, to read. */
@RestController
@RequestMapping("/api/v1/users")
class UserApi {
    private final Accounts accounts;

    UserApi(Accounts accounts) {
        this.accounts = accounts;
    }

    /** A user as programs see him. */
    record Item(
            UUID id,
            String name,
            @Nullable String email,
            List<RoleName> roles,
            boolean active,
            int version) {
        static Item of(Account account) {
            return new Item(
                    account.id(),
                    account.name(),
                    account.email(),
                    account.roles(),
                    account.active(),
                    account.version());
        }
    }

    /** A page of users; all of them fit in one. */
    record Items(List<Item> items, @Nullable String next) {}

    @GetMapping
    @Right(kind = Kind.USERS, action = Action.SEE)
    Items all() {
        return new Items(accounts.all().stream().map(Item::of).toList(), null);
    }

    @GetMapping("/{id}")
    @Right(kind = Kind.USERS, action = Action.SEE)
    Item one(@PathVariable UUID id) {
        return Item.of(accounts.get(id));
    }
}
