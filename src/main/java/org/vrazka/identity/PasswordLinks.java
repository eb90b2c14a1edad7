package org.vrazka.identity;

import static org.vrazka.identity.db.Tables.PASSWORD_LINK;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.SecurityEvent.What;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Links by which new users, and those who forgot, choose a password: an administrator hands them
 * over, each works once and three days at most, and a new one ends the one before.
 */
@Service
@Transactional
class PasswordLinks {
    static final Duration LIFE = Duration.ofDays(3);

    private final DSLContext db;
    private final Clock clock;
    private final Accounts accounts;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;

    PasswordLinks(
            DSLContext db,
            Clock clock,
            Accounts accounts,
            Passwords passwords,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.accounts = accounts;
        this.passwords = passwords;
        this.events = events;
    }

    /** The secret that stands in the link; it is not kept. */
    String create(UUID user) {
        accounts.toChange(user);
        return createFor(user);
    }

    /** For the user himself, who asks without being signed in. */
    String createFor(UUID user) {
        String secret = Secret.ofBits(128);
        var expires = clock.instant().plus(LIFE);
        db.insertInto(PASSWORD_LINK)
                .set(PASSWORD_LINK.USER_ID, user)
                .set(PASSWORD_LINK.HASH, Secret.hash(secret))
                .set(PASSWORD_LINK.EXPIRES_AT, expires)
                .onConflict(PASSWORD_LINK.USER_ID)
                .doUpdate()
                .set(PASSWORD_LINK.HASH, Secret.hash(secret))
                .set(PASSWORD_LINK.EXPIRES_AT, expires)
                .execute();
        events.publishEvent(SecurityEvent.of(What.LINK_MADE).about(user));
        return secret;
    }

    /** Whose the link is, while it works. */
    Optional<Account> find(String secret) {
        return db.select(PASSWORD_LINK.USER_ID)
                .from(PASSWORD_LINK)
                .where(PASSWORD_LINK.HASH.eq(Secret.hash(secret)))
                .and(PASSWORD_LINK.EXPIRES_AT.gt(clock.instant()))
                .forUpdate()
                .fetchOptional(PASSWORD_LINK.USER_ID)
                .map(accounts::unscoped)
                .filter(account -> account.active() && account.email() != null);
    }

    /** Sets the password of the link's user; empty when the link works no more. */
    Optional<UUID> use(String secret, String password) {
        return find(secret)
                .map(account -> {
                    passwords.set(account, password);
                    return account.id();
                });
    }
}
