package org.vrazka.records.api;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.vrazka.records.db.Tables.RETRY;
import static org.vrazka.shared.web.Text.t;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.records.RecordErased;
import org.vrazka.records.TextsErased;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Vault;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;

/** What programs sent under keys of their own, so that sending it again does nothing twice. */
@Component
@Transactional
class Retries {
    static final String HEADER = "Idempotency-Key";
    static final int LONGEST = 200;

    /** In bytes, of one user's answers together; small ones are kept beyond. */
    static final int ROOM = 64 << 20;

    /** In characters: what records of their own are answered with. */
    private static final int SMALL_ANSWER = 1 << 14;

    /** Of a longer one only status and place are told again. */
    private static final int LONGEST_ANSWER = 1 << 20;

    static final Duration KEPT = Duration.ofHours(24);

    private final DSLContext db;
    private final Vault vault;
    private final Clock clock;

    Retries(DSLContext db, Vault vault, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    /** What was answered. */
    record Answer(
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String type,
            String body) {}

    /**
     * Begins something under a key.
     *
     * @param id under which it is begun
     * @param asked the hash of all that was sent
     * @return what it was answered before; null: it is the first time
     * @throws Invalid when the key was another request's
     * @throws Conflict when that has no answer yet
     */
    @Nullable Answer begin(UUID id, UUID user, String key, byte[] asked) {
        var now = clock.instant();
        forgetOld();
        int begun =
                db.insertInto(RETRY)
                        .set(RETRY.ID, id)
                        .set(RETRY.USER_ID, user)
                        .set(RETRY.KEY, key)
                        .set(RETRY.ASKED, asked)
                        .set(RETRY.AT, now)
                        .onConflictDoNothing()
                        .execute();
        if (begun == 1) {
            return null;
        }
        var known =
                db.selectFrom(RETRY)
                        .where(RETRY.USER_ID.eq(user), RETRY.KEY.eq(key))
                        .fetchOptional()
                        .orElseThrow(() -> new Conflict(t("records.problem.retry.running")));
        if (!Arrays.equals(known.getAsked(), asked)) {
            throw new Invalid(HEADER, "reused", t("records.problem.retry.reused"));
        }
        if (known.getStatus() == null) {
            throw new Conflict(t("records.problem.retry.running"));
        }
        byte[] sealed = known.getAnswer();
        return new Answer(
                known.getStatus(),
                known.getLocation(),
                known.getEtag(),
                known.getType(),
                sealed == null ? "" : vault.open(known.getId(), sealed));
    }

    void keep(UUID id, Answer answer) {
        db.update(RETRY)
                .set(RETRY.STATUS, (short) answer.status())
                .set(RETRY.LOCATION, answer.location())
                .set(RETRY.ETAG, answer.etag())
                .set(RETRY.TYPE, answer.type())
                .set(
                        RETRY.ANSWER,
                        answer.body().isEmpty() || !hasRoom(id, answer.body().length())
                                ? null
                                : vault.seal(id, answer.body()))
                .where(RETRY.ID.eq(id))
                .execute();
    }

    /**
     * Without it the answer is told again without its body; what was done is known all the same.
     */
    private boolean hasRoom(UUID id, int length) {
        if (length <= SMALL_ANSWER) {
            return true;
        }
        var mine = RETRY.as("mine");
        var kept =
                db.select(
                                coalesce(
                                        sum(
                                                DSL.field(
                                                        "octet_length({0})",
                                                        Integer.class, RETRY.ANSWER)),
                                        BigDecimal.ZERO))
                        .from(RETRY)
                        .where(
                                RETRY.USER_ID.eq(
                                        select(mine.USER_ID).from(mine).where(mine.ID.eq(id))))
                        .fetchSingle()
                        .value1();
        return length <= LONGEST_ANSWER && kept.longValue() + length <= ROOM;
    }

    /** It was refused: the next one is the first again. */
    void drop(UUID id) {
        db.deleteFrom(RETRY).where(RETRY.ID.eq(id)).execute();
    }

    /** Also when no other comes. */
    void forgetOld() {
        db.deleteFrom(RETRY).where(RETRY.AT.lt(clock.instant().minus(KEPT))).execute();
    }

    @EventListener
    void forget(RecordErased erased) {
        forgetAnswers();
    }

    @EventListener
    void forget(TextsErased erased) {
        forgetAnswers();
    }

    /** Any of them may tell of who was erased. */
    private void forgetAnswers() {
        db.update(RETRY).setNull(RETRY.ANSWER).where(RETRY.ANSWER.isNotNull()).execute();
    }
}
