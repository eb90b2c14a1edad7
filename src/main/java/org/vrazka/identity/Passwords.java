package org.vrazka.identity;

import static org.vrazka.identity.db.Tables.PASSWORD_LINK;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.shared.Errors;

import java.util.Objects;

/**
 * How passwords change; a new one signs the user out everywhere. Tokens end with a password that
 * was reset: whoever lost it may have lost more. They outlive a change by who knows the old one.
 */
@Service
@Transactional
class Passwords {
    private final DSLContext db;
    private final AccountRules rules;
    private final PasswordHashing hashing;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Tokens tokens;
    private final ApplicationEventPublisher events;

    Passwords(
            DSLContext db,
            AccountRules rules,
            PasswordHashing hashing,
            SignIn signIn,
            Sessions sessions,
            Tokens tokens,
            ApplicationEventPublisher events) {
        this.db = db;
        this.rules = rules;
        this.hashing = hashing;
        this.signIn = signIn;
        this.sessions = sessions;
        this.tokens = tokens;
        this.events = events;
    }

    /** By the user himself, who has to know the old one; guesses at it are slowed down too. */
    void change(Account account, String old, String fresh, String address) {
        String email = Objects.requireNonNull(account.email());
        var errors = new Errors("identity.error");
        rules.password("fresh", fresh, email, account.name(), errors);
        if (signIn.attempt(email, old, address).isEmpty()) {
            errors.add("old", "old");
        }
        errors.throwIfAny();
        store(account, fresh);
    }

    /** By who holds a link for it. */
    void set(Account account, String password) {
        var errors = new Errors("identity.error");
        String email = Objects.requireNonNull(account.email());
        rules.password("password", password, email, account.name(), errors);
        errors.throwIfAny();
        store(account, password);
        tokens.revokeAll(account.id());
    }

    private void store(Account account, String password) {
        db.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.PASSWORD_HASH, hashing.hash(password))
                .where(USER_ACCOUNT.ID.eq(account.id()))
                .execute();
        db.deleteFrom(PASSWORD_LINK).where(PASSWORD_LINK.USER_ID.eq(account.id())).execute();
        sessions.endAll(account.id());
        events.publishEvent(
                SecurityEvent.of(What.PASSWORD_CHANGED).by(account.id()).about(account.id()));
    }
}
