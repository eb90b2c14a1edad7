package org.vrazka.identity;

import java.util.Objects;

/** A user as an administrator types him; the version says what he had read before. */
public record AccountForm(String name, String email, String role, String language, int version) {
    public AccountForm {
        name = Objects.requireNonNullElse(name, "");
        email = Objects.requireNonNullElse(email, "");
        role = Objects.requireNonNullElse(role, Role.SALES_MANAGER.name());
        language = Objects.requireNonNullElse(language, "bg");
    }

    static AccountForm of(Account account) {
        return new AccountForm(
                account.name(),
                Objects.requireNonNullElse(account.email(), ""),
                account.role().name(),
                account.language(),
                account.version());
    }

    /** The same typed over another version. */
    AccountForm at(int version) {
        return new AccountForm(name, email, role, language, version);
    }

    static AccountForm empty(String language) {
        return new AccountForm("", "", Role.SALES_MANAGER.name(), language, 0);
    }
}
