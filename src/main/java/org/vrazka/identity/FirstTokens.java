package org.vrazka.identity;

import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.shared.web.Text.t;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Tokens made from the command line, by who owns the data anyway. */
@Service
@Transactional
class FirstTokens {
    private static final Duration LIFE = Duration.ofDays(365);

    private final DSLContext db;
    private final Users users;
    private final FirstStart firstStart;
    private final Tokens tokens;
    private final Clock clock;

    FirstTokens(DSLContext db, Users users, FirstStart firstStart, Tokens tokens, Clock clock) {
        this.db = db;
        this.users = users;
        this.firstStart = firstStart;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A new token of the user with this address, who becomes the administrator if he is first. */
    String make(TokenOptions options) {
        var user = users.none() ? firstAdministrator(options) : known(options.email());
        return tokens.create(user, "bin/token", clock.instant().plus(LIFE));
    }

    private UUID firstAdministrator(TokenOptions options) {
        String password = options.password();
        if (password == null) {
            password = Secret.ofBits(96);
            System.err.println(t("identity.program.password", password));
        }
        return firstStart.finish(options.start(password));
    }

    private UUID known(String email) {
        return db.select(USER_ACCOUNT.ID)
                .from(USER_ACCOUNT)
                .where(USER_ACCOUNT.EMAIL.equalIgnoreCase(email), USER_ACCOUNT.ACTIVE.isTrue())
                .fetchOptional(USER_ACCOUNT.ID)
                .orElseThrow(() -> new IllegalStateException(t("identity.program.nobody", email)));
    }
}
