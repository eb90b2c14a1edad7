package org.vrazka.identity;

import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.shared.TooMany;

import java.util.Optional;
import java.util.UUID;

/** Finds out whether somebody is who he says. */
@Component
class SignIn {
    private final DSLContext db;
    private final PasswordHashing hashing;
    private final SignInAttempts attempts;
    private final ApplicationEventPublisher events;

    SignIn(
            DSLContext db,
            PasswordHashing hashing,
            SignInAttempts attempts,
            ApplicationEventPublisher events) {
        this.db = db;
        this.hashing = hashing;
        this.attempts = attempts;
        this.events = events;
    }

    /** The user, if the password is his; one hash is made in any case. */
    Optional<UUID> attempt(String email, String password, String address) {
        begin(email, address);
        var account =
                db.fetchOptional(
                        USER_ACCOUNT,
                        USER_ACCOUNT.EMAIL.equalIgnoreCase(email),
                        USER_ACCOUNT.ACTIVE.isTrue());
        String hash = account.map(found -> found.getPasswordHash()).orElse(null);
        if (!hashing.matches(password, hash)) {
            events.publishEvent(
                    SecurityEvent.of(What.SIGN_IN_FAILED)
                            .about(account.map(found -> found.getId()).orElse(null)));
            return Optional.empty();
        }
        attempts.succeeded(email, address);
        return account.map(found -> found.getId());
    }

    private void begin(String email, String address) {
        try {
            attempts.begin(email, address);
        } catch (TooMany e) {
            events.publishEvent(SecurityEvent.of(What.SIGN_IN_SLOWED));
            throw e;
        }
    }
}
