package org.vrazka.administration;

import org.jspecify.annotations.Nullable;
import org.vrazka.identity.Account;
import org.vrazka.identity.AccountForm;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A user as programs get him.
 *
 * @param email null: an employee who cannot sign in
 * @param roles their ids
 */
record UserJson(
        UUID id,
        int version,
        String name,
        @Nullable String email,
        Set<UUID> roles,
        @Nullable UUID team,
        String language,
        boolean active) {

    static UserJson of(Account account) {
        return new UserJson(
                account.id(),
                account.version(),
                account.name(),
                account.email(),
                account.roleIds(),
                account.team(),
                account.language(),
                account.active());
    }

    /**
     * A new user as programs send him.
     *
     * @param language null: that of the company
     */
    record NewUser(
            @Nullable String name,
            @Nullable String email,
            @Nullable Set<UUID> roles,
            @Nullable UUID team,
            @Nullable String language) {
        AccountForm form(String companyLanguage) {
            return UserJson.form(
                    name,
                    email,
                    roles,
                    team,
                    Objects.requireNonNullElse(language, companyLanguage),
                    0);
        }
    }

    /** What can be changed of a user. */
    record UserBody(
            @Nullable String name,
            @Nullable String email,
            @Nullable Set<UUID> roles,
            @Nullable UUID team,
            @Nullable String language,
            boolean active) {
        static UserBody of(Account account) {
            return new UserBody(
                    account.name(),
                    account.email(),
                    account.roleIds(),
                    account.team(),
                    account.language(),
                    account.active());
        }

        AccountForm form(int version) {
            return UserJson.form(
                    name, email, roles, team, Objects.requireNonNullElse(language, ""), version);
        }
    }

    private static AccountForm form(
            @Nullable String name,
            @Nullable String email,
            @Nullable Set<UUID> roles,
            @Nullable UUID team,
            String language,
            int version) {
        return new AccountForm(
                Objects.requireNonNullElse(name, ""),
                Objects.requireNonNullElse(email, ""),
                Objects.requireNonNullElse(roles, Set.<UUID>of()).stream()
                        .map(UUID::toString)
                        .toList(),
                language,
                Objects.toString(team, ""),
                version);
    }
}
