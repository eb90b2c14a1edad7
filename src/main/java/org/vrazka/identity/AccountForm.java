package org.vrazka.identity;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A user as an administrator types him; the version says what he had read before.
 *
 * @param roles their ids
 * @param team its id, empty for none; null: it is not asked for and stays
 */
public record AccountForm(
        String name,
        String email,
        List<String> roles,
        String language,
        @Nullable String team,
        int version) {
    public AccountForm {
        name = Objects.requireNonNullElse(name, "");
        email = Objects.requireNonNullElse(email, "");
        roles = List.copyOf(Objects.requireNonNullElse(roles, List.of()));
        language = Objects.requireNonNullElse(language, "bg");
    }

    static AccountForm of(Account account) {
        return new AccountForm(
                account.name(),
                Objects.requireNonNullElse(account.email(), ""),
                account.roleIds().stream().map(UUID::toString).toList(),
                account.language(),
                Objects.toString(account.team(), ""),
                account.version());
    }

    /** The same typed over another version. */
    AccountForm at(int version) {
        return new AccountForm(name, email, roles, language, team, version);
    }

    static AccountForm empty(String language) {
        return new AccountForm("", "", List.of(), language, "", 0);
    }

    public boolean has(RoleName role) {
        return roles.contains(role.id().toString());
    }
}
