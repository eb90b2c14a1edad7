package org.vrazka.identity;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A user as an administrator types him; the version says what he had read before.
 *
 * @param roles their ids
 */
public record AccountForm(
        String name, String email, List<String> roles, String language, int version) {
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
                account.version());
    }

    /** The same typed over another version. */
    AccountForm at(int version) {
        return new AccountForm(name, email, roles, language, version);
    }

    static AccountForm empty(String language) {
        return new AccountForm("", "", List.of(), language, 0);
    }

    public boolean has(RoleName role) {
        return roles.contains(role.id().toString());
    }
}
