package org.vrazka.identity;

import static org.jooq.Records.mapping;
import static org.vrazka.identity.db.Tables.API_TOKEN;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.shared.NotFound;

import java.util.List;
import java.util.UUID;

/** The tokens of all users, for who keeps the users. */
@Service
@Transactional
class OwnedTokens {
    private final DSLContext db;
    private final Scope scope;
    private final Accounts accounts;
    private final Tokens tokens;

    OwnedTokens(DSLContext db, Scope scope, Accounts accounts, Tokens tokens) {
        this.db = db;
        this.scope = scope;
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /** Those of users whom one may see, made before this one, newest first. */
    List<OwnedToken> all(@Nullable UUID before, int limit) {
        return db.select(Tokens.token(), USER_ACCOUNT.ID, USER_ACCOUNT.NAME)
                .from(API_TOKEN)
                .join(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(API_TOKEN.USER_ID))
                .where(scope.of(Kind.USERS, Action.SEE, API_TOKEN.USER_ID))
                .and(before == null ? DSL.noCondition() : API_TOKEN.ID.lt(before))
                .orderBy(API_TOKEN.ID.desc())
                .limit(limit)
                .fetch(mapping(OwnedToken::new));
    }

    /** Of a user whom one may change. */
    void revoke(UUID id) {
        var owner =
                db.select(API_TOKEN.USER_ID)
                        .from(API_TOKEN)
                        .where(API_TOKEN.ID.eq(id))
                        .fetchOptional(API_TOKEN.USER_ID)
                        .orElseThrow(() -> new NotFound("token", id));
        accounts.toChange(owner);
        tokens.revoke(id, owner);
    }
}
