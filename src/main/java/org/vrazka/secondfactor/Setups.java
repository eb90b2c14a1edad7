package org.vrazka.secondfactor;

import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** Apps that are being set up, as pages show them. */
@Component
class Setups {
    private final DSLContext db;
    private final Authenticators authenticators;

    Setups(DSLContext db, Authenticators authenticators) {
        this.db = db;
        this.authenticators = authenticators;
    }

    /** The app shows the user's address beside its codes. */
    Setup begin(UUID user) {
        var account = db.fetchSingle(USER_ACCOUNT, USER_ACCOUNT.ID.eq(user));
        return Setup.of(authenticators.begin(user), account.getEmail());
    }
}
