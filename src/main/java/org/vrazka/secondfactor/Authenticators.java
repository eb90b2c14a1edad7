package org.vrazka.secondfactor;

import static org.jooq.impl.DSL.noCondition;
import static org.vrazka.secondfactor.db.Tables.AUTHENTICATOR;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
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
                .where(AUTHENTICATOR.USER_ID.eq(user), AUTHENTICATOR.SECRET.isNotNull())
                .fetchOptional(AUTHENTICATOR.SINCE);
    }

    /** The secret of the app being set up; a page that is opened again shows the same. */
    String begin(UUID user) {
        set(user, AUTHENTICATOR.FRESH.isNull());
        try {
            return secret(user, AUTHENTICATOR.FRESH).orElseThrow();
        } catch (CannotOpen e) {
            set(user, noCondition());
            return secret(user, AUTHENTICATOR.FRESH).orElseThrow();
        }
    }

    private void set(UUID user, Condition free) {
        db.insertInto(AUTHENTICATOR)
                .set(AUTHENTICATOR.USER_ID, user)
                .set(AUTHENTICATOR.FRESH, vault.seal(user, Totp.newSecret()))
                .onConflict(AUTHENTICATOR.USER_ID)
                .doUpdate()
                .set(AUTHENTICATOR.FRESH, vault.seal(user, Totp.newSecret()))
                .where(free)
                .execute();
    }

    /** The app is in use from now on, if its code is right; the one before it no more. */
    boolean confirm(UUID user, String code) {
        var step = step(user, AUTHENTICATOR.FRESH, code);
        return step.isPresent()
                && db.update(AUTHENTICATOR)
                                .set(AUTHENTICATOR.SECRET, AUTHENTICATOR.FRESH)
                                .setNull(AUTHENTICATOR.FRESH)
                                .set(AUTHENTICATOR.LAST_STEP, step.getAsLong())
                                .set(AUTHENTICATOR.SINCE, clock.instant())
                                .where(
                                        AUTHENTICATOR.USER_ID.eq(user),
                                        AUTHENTICATOR.FRESH.isNotNull())
                                .execute()
                        == 1;
    }

    /** Whether a code is right; each is once, also of two who show it at the same time. */
    boolean takes(UUID user, String code) {
        var step = step(user, AUTHENTICATOR.SECRET, code);
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

    private OptionalLong step(UUID user, Field<byte[]> column, String code) {
        try {
            return secret(user, column)
                    .map(secret -> Totp.step(secret, clean(code), clock.instant()))
                    .orElse(OptionalLong.empty());
        } catch (CannotOpen e) {
            LOG.warn("the app of user {}: {}", user, e.getMessage());
            return OptionalLong.empty();
        }
    }

    private Optional<String> secret(UUID user, Field<byte[]> column) {
        return db.select(column)
                .from(AUTHENTICATOR)
                .where(AUTHENTICATOR.USER_ID.eq(user), column.isNotNull())
                .fetchOptional(column)
                .map(sealed -> vault.open(user, sealed));
    }

    /** Apps show the digits in two groups. */
    private static String clean(String code) {
        return code.replaceAll("\\s", "");
    }
}
