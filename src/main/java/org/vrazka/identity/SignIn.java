package org.vrazka.identity;

import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

/** Finds out whether somebody is who he says. */
@Component
class SignIn {
    private final DSLContext db;
    private final PasswordHashing hashing;
    private final SignInAttempts attempts;

    SignIn(DSLContext db, PasswordHashing hashing, SignInAttempts attempts) {
        this.db = db;
        this.hashing = hashing;
        this.attempts = attempts;
    }

    /** The user, if the password is his; one hash is made in any case. */
    Optional<UUID> attempt(String email, String password, String address) {
        attempts.begin(email, address);
        var account =
                db.fetchOptional(
                        USER_ACCOUNT,
                        USER_ACCOUNT.EMAIL.equalIgnoreCase(email),
                        USER_ACCOUNT.ACTIVE.isTrue());
        String hash = account.map(found -> found.getPasswordHash()).orElse(null);
        if (!hashing.matches(password, hash)) {
            return Optional.empty();
        }
        attempts.succeeded(email, address);
        return account.map(found -> found.getId());
    }
}
