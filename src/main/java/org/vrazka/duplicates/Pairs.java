package org.vrazka.duplicates;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.select;
import static org.vrazka.duplicates.db.Tables.PAIR;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Kind;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Slice;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Every question about pairs of likely twins; who asks sees those of which he sees both. */
@Service
@Transactional
public class Pairs {
    private final DSLContext db;
    private final TwinKinds kinds;
    private final CurrentUser currentUser;
    private final Clock clock;

    Pairs(DSLContext db, TwinKinds kinds, CurrentUser currentUser, Clock clock) {
        this.db = db;
        this.kinds = kinds;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * The likeliest first, or those that were said to be two, the last said first.
     *
     * @param cursor where the page begins; null: at the beginning
     */
    public Slice<Pair> find(Kind kind, boolean apart, @Nullable String cursor, int limit) {
        var order = apart ? PairOrder.APART : PairOrder.LIKELY;
        var found =
                fetch(
                        kind,
                        which(apart).and(order.after(cursor)),
                        List.of(order.by().desc(), PAIR.ID.desc()),
                        limit + 1);
        boolean more = found.size() > limit;
        var page = more ? found.subList(0, limit) : found;
        return new Slice<>(page, more ? order.cursor(page.getLast()) : null);
    }

    /** How many there are, counted no farther than this. */
    public int count(Kind kind, boolean apart, int most) {
        return db.fetchCount(
                select(PAIR.ID)
                        .from(PAIR)
                        .where(of(kind), which(apart), both(kind, Action.SEE))
                        .limit(most));
    }

    private static Condition which(boolean apart) {
        return apart ? PAIR.APART_AT.isNotNull() : PAIR.APART_AT.isNull();
    }

    private static Condition of(Kind kind) {
        return PAIR.KIND.eq(kind.name());
    }

    private Condition both(Kind kind, Action action) {
        var twins = kinds.of(kind);
        return twins.among(PAIR.FIRST_ID, action).and(twins.among(PAIR.SECOND_ID, action));
    }

    public Pair get(Kind kind, UUID id) {
        return fetch(kind, PAIR.ID.eq(id), List.of(), 1).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("pair", id));
    }

    /** They are two: no search shows them again. */
    public void keepApart(Kind kind, UUID id) {
        refuseUnless(kind, Action.CHANGE, id);
        db.update(PAIR)
                .set(PAIR.APART_AT, clock.instant())
                .set(PAIR.APART_BY, currentUser.get().id())
                .where(PAIR.ID.eq(id), PAIR.APART_AT.isNull())
                .execute();
    }

    /** They may be one after all. */
    public void doubt(Kind kind, UUID id) {
        refuseUnless(kind, Action.CHANGE, id);
        db.update(PAIR)
                .setNull(PAIR.APART_AT)
                .setNull(PAIR.APART_BY)
                .where(PAIR.ID.eq(id))
                .execute();
    }

    /** Who makes one of two changes both and deletes one. */
    void refuseUnlessMerges(Kind kind, UUID id) {
        refuseUnless(kind, Action.CHANGE, id);
        refuseUnless(kind, Action.DELETE, id);
    }

    private void refuseUnless(Kind kind, Action action, UUID id) {
        get(kind, id);
        if (!db.fetchExists(PAIR, PAIR.ID.eq(id), both(kind, action))) {
            throw new Forbidden(kind, action);
        }
    }

    private record Found(
            UUID id,
            UUID first,
            UUID second,
            int score,
            List<Reason> reasons,
            @Nullable Instant apartAt,
            @Nullable String apartBy) {}

    private List<Pair> fetch(Kind kind, Condition which, List<OrderField<?>> order, int limit) {
        var found =
                db.select(
                                PAIR.ID,
                                PAIR.FIRST_ID,
                                PAIR.SECOND_ID,
                                PAIR.SCORE,
                                PAIR.REASONS.convertFrom(
                                        r -> Arrays.stream(r).map(Reason::read).toList()),
                                PAIR.APART_AT,
                                USER_ACCOUNT.NAME)
                        .from(PAIR)
                        .leftJoin(USER_ACCOUNT)
                        .on(USER_ACCOUNT.ID.eq(PAIR.APART_BY))
                        .where(of(kind), which, both(kind, Action.SEE))
                        .orderBy(order)
                        .limit(limit)
                        .fetch(mapping(Found::new));
        var sides =
                kinds.of(kind)
                        .sides(
                                found.stream()
                                        .flatMap(one -> Stream.of(one.first(), one.second()))
                                        .distinct()
                                        .toList());
        return found.stream()
                .map(one ->
                        new Pair(
                                one.id(),
                                one.score(),
                                one.reasons(),
                                one.apartAt(),
                                one.apartBy(),
                                Objects.requireNonNull(sides.get(one.first())),
                                Objects.requireNonNull(sides.get(one.second()))))
                .toList();
    }
}
