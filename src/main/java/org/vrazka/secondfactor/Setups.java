package org.vrazka.secondfactor;

import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.shared.CannotOpen;
import org.vrazka.shared.Vault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Apps that are being set up. A secret belongs to the session that began with it, for fifteen
 * minutes: no other session sees it or ends what this one began.
 */
@Component
class Setups {
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final String SETUP = "app.setup";

    private final DSLContext db;
    private final Vault vault;
    private final Clock clock;

    Setups(DSLContext db, Vault vault, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * The app shows the user's address beside its codes; a page that is opened again shows the same
     * secret.
     */
    Setup begin(HttpServletRequest request, UUID user) {
        var account = db.fetchSingle(USER_ACCOUNT, USER_ACCOUNT.ID.eq(user));
        return Setup.of(
                secret(request, user).orElseGet(() -> fresh(request, user)), account.getEmail());
    }

    /** What this session has begun with, if it has. */
    Optional<String> secret(HttpServletRequest request, UUID user) {
        return request.getSession(false) instanceof HttpSession session
                        && session.getAttribute(SETUP) instanceof String kept
                ? open(user, kept)
                : Optional.empty();
    }

    private String fresh(HttpServletRequest request, UUID user) {
        String secret = Totp.newSecret();
        String sealed = Base64.getEncoder().encodeToString(vault.seal(user, secret));
        request.getSession().setAttribute(SETUP, clock.instant() + " " + sealed);
        return secret;
    }

    private Optional<String> open(UUID user, String kept) {
        var parts = kept.split(" ", 2);
        if (Instant.parse(parts[0]).plus(LIFE).isBefore(clock.instant())) {
            return Optional.empty();
        }
        try {
            return Optional.of(vault.open(user, Base64.getDecoder().decode(parts[1])));
        } catch (CannotOpen e) {
            return Optional.empty();
        }
    }
}
