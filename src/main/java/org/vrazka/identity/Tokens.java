package org.vrazka.identity;

import static org.vrazka.identity.db.Tables.API_TOKEN;

import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.shared.Ids;
import org.vrazka.shared.NotFound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tokens that let programs act with the rights of the user who made them. */
@Service
@Transactional
public class Tokens {
    private static final String MARK = "vrz_";
    private static final Duration ROUGHLY = Duration.ofMinutes(1);

    private final DSLContext db;
    private final Clock clock;
    private final Users users;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    Tokens(
            DSLContext db,
            Clock clock,
            Users users,
            CurrentUser currentUser,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.users = users;
        this.currentUser = currentUser;
        this.events = events;
    }

    /** Makes a token for a user; it is not kept and cannot be shown again. */
    public String create(UUID user, String name, @Nullable Instant expiresAt) {
        return create(user, name, TokenScope.ALL, expiresAt);
    }

    /** The same with some of his rights only. */
    String create(UUID user, String name, TokenScope scope, @Nullable Instant expiresAt) {
        String token = MARK + Secret.ofBits(256);
        db.insertInto(API_TOKEN)
                .set(API_TOKEN.ID, Ids.next())
                .set(API_TOKEN.USER_ID, user)
                .set(API_TOKEN.NAME, name)
                .set(API_TOKEN.PREFIX, token.substring(0, MARK.length() + 4))
                .set(API_TOKEN.HASH, Secret.hash(token))
                .set(API_TOKEN.KINDS, scope.names())
                .set(API_TOKEN.WRITES, scope.writes())
                .set(API_TOKEN.CREATED_AT, clock.instant())
                .set(API_TOKEN.EXPIRES_AT, expiresAt)
                .execute();
        events.publishEvent(SecurityEvent.of(What.TOKEN_MADE).about(user).noting(name));
        return token;
    }

    /** The current user's tokens, newest first. */
    public List<ApiToken> own() {
        return db.select(token())
                .from(API_TOKEN)
                .where(API_TOKEN.USER_ID.eq(currentUser.get().id()))
                .orderBy(API_TOKEN.ID.desc())
                .fetch(row -> row.value1());
    }

    static SelectField<ApiToken> token() {
        return DSL.row(
                        API_TOKEN.ID,
                        API_TOKEN.NAME,
                        API_TOKEN.PREFIX,
                        DSL.row(API_TOKEN.KINDS, API_TOKEN.WRITES).mapping(TokenScope::of),
                        API_TOKEN.CREATED_AT,
                        API_TOKEN.EXPIRES_AT,
                        API_TOKEN.LAST_USED_AT)
                .mapping(ApiToken::new);
    }

    public void revoke(UUID id) {
        revoke(id, currentUser.get().id());
    }

    void revoke(UUID id, UUID owner) {
        var gone =
                db.deleteFrom(API_TOKEN)
                        .where(API_TOKEN.ID.eq(id), API_TOKEN.USER_ID.eq(owner))
                        .returning(API_TOKEN.USER_ID, API_TOKEN.NAME)
                        .fetchOptional()
                        .orElseThrow(() -> new NotFound("token", id));
        events.publishEvent(
                SecurityEvent.of(What.TOKEN_REVOKED)
                        .about(gone.getUserId())
                        .noting(gone.getName()));
    }

    void revokeAll(UUID user) {
        int gone = db.deleteFrom(API_TOKEN).where(API_TOKEN.USER_ID.eq(user)).execute();
        if (gone > 0) {
            events.publishEvent(SecurityEvent.of(What.TOKEN_REVOKED).about(user).counting(gone));
        }
    }

    /** What comes in with a token: its user, and what tells it from others. */
    record Bearer(UUID id, User user, String prefix) {}

    /** The user whom a token lets in. */
    Optional<Bearer> bearer(String token) {
        var now = clock.instant();
        var found =
                db.select(
                                API_TOKEN.ID,
                                API_TOKEN.USER_ID,
                                API_TOKEN.LAST_USED_AT,
                                API_TOKEN.PREFIX,
                                DSL.row(API_TOKEN.KINDS, API_TOKEN.WRITES).mapping(TokenScope::of))
                        .from(API_TOKEN)
                        .where(API_TOKEN.HASH.eq(Secret.hash(token)))
                        .and(API_TOKEN.EXPIRES_AT.isNull().or(API_TOKEN.EXPIRES_AT.gt(now)))
                        .fetchOptional();
        found.ifPresent(row -> noteUse(row.value1(), row.value3()));
        return found.flatMap(row ->
                users.findActive(row.value2())
                        .map(user -> user.with(row.value5().within(user.rights())))
                        .map(user -> new Bearer(row.value1(), user, row.value4())));
    }

    /** To the minute is enough: each write waits for the disk. */
    private void noteUse(UUID token, @Nullable Instant lastUse) {
        var now = clock.instant();
        if (lastUse == null || lastUse.plus(ROUGHLY).isBefore(now)) {
            db.update(API_TOKEN)
                    .set(API_TOKEN.LAST_USED_AT, now)
                    .where(API_TOKEN.ID.eq(token))
                    .execute();
        }
    }
}
