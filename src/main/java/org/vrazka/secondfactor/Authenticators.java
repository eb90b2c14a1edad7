package org.vrazka.secondfactor;

import static org.vrazka.secondfactor.db.Tables.AUTHENTICATOR;

import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.shared.CannotOpen;
import org.vrazka.shared.Vault;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** The apps that show codes, one for each user at most. */
@Service
@Transactional
class Authenticators {
    private static final Logger LOG = LoggerFactory.getLogger(Authenticators.class);

    private final DSLContext db;
    private final Vault vault;
    private final Clock clock;

    Authenticators(DSLContext db, Vault vault, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    Optional<Instant> since(UUID user) {
        return db.select(AUTHENTICATOR.SINCE)
                .from(AUTHENTICATOR)
                .where(AUTHENTICATOR.USER_ID.eq(user))
                .fetchOptional(AUTHENTICATOR.SINCE);
    }

    /** The app is in use from now on, if the code is of its secret; the one before it no more. */
    boolean confirm(UUID user, String secret, String code) {
        var step = Totp.step(secret, clean(code), clock.instant());
        step.ifPresent(used -> keep(user, vault.seal(user, secret), used));
        return step.isPresent();
    }

    private void keep(UUID user, byte[] sealed, long step) {
        var now = clock.instant();
        db.insertInto(AUTHENTICATOR)
                .set(AUTHENTICATOR.USER_ID, user)
                .set(AUTHENTICATOR.SECRET, sealed)
                .set(AUTHENTICATOR.LAST_STEP, step)
                .set(AUTHENTICATOR.SINCE, now)
                .onConflict(AUTHENTICATOR.USER_ID)
                .doUpdate()
                .set(AUTHENTICATOR.SECRET, sealed)
                .set(AUTHENTICATOR.LAST_STEP, step)
                .set(AUTHENTICATOR.SINCE, now)
                .execute();
    }

    /** Whether a code is right; each is once, also of two who show it at the same time. */
    boolean takes(UUID user, String code) {
        var step = step(user, code);
        return step.isPresent()
                && db.update(AUTHENTICATOR)
                                .set(AUTHENTICATOR.LAST_STEP, step.getAsLong())
                                .where(AUTHENTICATOR.USER_ID.eq(user))
                                .and(AUTHENTICATOR.LAST_STEP.lt(step.getAsLong()))
                                .execute()
                        == 1;
    }

    void remove(UUID user) {
        db.deleteFrom(AUTHENTICATOR).where(AUTHENTICATOR.USER_ID.eq(user)).execute();
    }

    private OptionalLong step(UUID user, String code) {
        try {
            return secret(user)
                    .map(secret -> Totp.step(secret, clean(code), clock.instant()))
                    .orElse(OptionalLong.empty());
        } catch (CannotOpen e) {
            LOG.warn("the app of user {}: {}", user, e.getMessage());
            return OptionalLong.empty();
        }
    }

    private Optional<String> secret(UUID user) {
        return db.select(AUTHENTICATOR.SECRET)
                .from(AUTHENTICATOR)
                .where(AUTHENTICATOR.USER_ID.eq(user))
                .fetchOptional(AUTHENTICATOR.SECRET)
                .map(sealed -> vault.open(user, sealed));
    }

    /** Apps show the digits in two groups. */
    private static String clean(String code) {
        return code.replaceAll("\\s", "");
    }
}
