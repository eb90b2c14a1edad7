package org.vrazka.duplicates;

import static org.jooq.Records.mapping;
import static org.vrazka.duplicates.db.Tables.MERGE;
import static org.vrazka.duplicates.db.Tables.MOVED;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.shared.web.Text.t;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Kind;
import org.vrazka.records.api.Conflict;
import org.vrazka.records.merging.Merged;
import org.vrazka.records.merging.Seen;
import org.vrazka.shared.Ids;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Slice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The merges of records: done, kept, undone. */
@Service
@Transactional
public class Merges {
    private final DSLContext db;
    private final TwinKinds kinds;
    private final CurrentUser currentUser;
    private final Clock clock;

    Merges(DSLContext db, TwinKinds kinds, CurrentUser currentUser, Clock clock) {
        this.db = db;
        this.kinds = kinds;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Makes one of two.
     *
     * @param taken the columns that the one that stays takes over from the other
     */
    public UUID merge(Kind kind, Seen winner, Seen loser, Set<String> taken) {
        if (winner.id().equals(loser.id())) {
            throw new Conflict(t("duplicates.merge.same"));
        }
        var merged = kinds.merger(kind).merge(winner, loser, taken);
        var id = Ids.next();
        db.insertInto(MERGE)
                .set(MERGE.ID, id)
                .set(MERGE.KIND, kind.name())
                .set(MERGE.WINNER_ID, winner.id())
                .set(MERGE.LOSER_ID, loser.id())
                .set(MERGE.MERGED_BY, currentUser.get().id())
                .set(MERGE.MERGED_AT, clock.instant())
                .set(MERGE.FIELDS, merged.fields())
                .execute();
        merged.moved().forEach((part, rows) -> keep(id, part, rows));
        return id;
    }

    private void keep(UUID merge, String part, List<String> rows) {
        db.execute(
                "insert into duplicates.moved (merge_id, part, row) select {0}, {1}, r from"
                        + " unnest({2}) r",
                DSL.val(merge), DSL.val(part), DSL.val(rows.toArray(String[]::new)));
    }

    /** Makes two of them again; undone once is enough. */
    public void undo(Kind kind, UUID id) {
        var merge = get(kind, id);
        if (merge.undoneAt() != null) {
            return;
        }
        refuseUnlessLast(merge);
        var fields =
                db.select(MERGE.FIELDS)
                        .from(MERGE)
                        .where(MERGE.ID.eq(id))
                        .forUpdate()
                        .fetchSingle();
        var moved =
                db.select(MOVED.PART, MOVED.ROW)
                        .from(MOVED)
                        .where(MOVED.MERGE_ID.eq(id))
                        .fetchGroups(MOVED.PART, MOVED.ROW);
        kinds.merger(kind).undo(merge.winner(), merge.loser(), new Merged(fields.value1(), moved));
        db.update(MERGE)
                .set(MERGE.UNDONE_AT, clock.instant())
                .set(MERGE.UNDONE_BY, currentUser.get().id())
                .where(MERGE.ID.eq(id))
                .execute();
    }

    /** What came later stands on this one: it is undone first. */
    private void refuseUnlessLast(Merge merge) {
        boolean later =
                db.fetchExists(
                        MERGE,
                        MERGE.ID.gt(merge.id()),
                        MERGE.UNDONE_AT.isNull(),
                        MERGE.WINNER_ID.eq(merge.winner()).or(MERGE.LOSER_ID.eq(merge.winner())));
        if (later) {
            throw new Conflict(t("duplicates.undo.later"));
        }
    }

    public Merge get(Kind kind, UUID id) {
        return fetch(kind, MERGE.ID.eq(id), 1).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("merge", id));
    }

    /**
     * The newest first.
     *
     * @param cursor the last one of the page before
     */
    public Slice<Merge> find(Kind kind, @Nullable UUID cursor, int limit) {
        var found =
                fetch(kind, cursor == null ? DSL.noCondition() : MERGE.ID.lt(cursor), limit + 1);
        boolean more = found.size() > limit;
        var page = more ? found.subList(0, limit) : found;
        return new Slice<>(page, more ? page.getLast().id().toString() : null);
    }

    private record Found(
            UUID id,
            UUID winner,
            UUID loser,
            Instant mergedAt,
            @Nullable String mergedBy,
            @Nullable Instant undoneAt) {}

    private List<Merge> fetch(Kind kind, Condition which, int limit) {
        var merger = kinds.merger(kind);
        var found =
                db.select(
                                MERGE.ID,
                                MERGE.WINNER_ID,
                                MERGE.LOSER_ID,
                                MERGE.MERGED_AT,
                                USER_ACCOUNT.NAME,
                                MERGE.UNDONE_AT)
                        .from(MERGE)
                        .leftJoin(USER_ACCOUNT)
                        .on(USER_ACCOUNT.ID.eq(MERGE.MERGED_BY))
                        .where(MERGE.KIND.eq(kind.name()), which)
                        .and(merger.isSeen(MERGE.WINNER_ID))
                        .and(merger.isSeen(MERGE.LOSER_ID))
                        .orderBy(MERGE.ID.desc())
                        .limit(limit)
                        .fetch(mapping(Found::new));
        var names =
                merger.names(
                        found.stream()
                                .flatMap(one -> Stream.of(one.winner(), one.loser()))
                                .distinct()
                                .toList());
        return found.stream()
                .map(one ->
                        new Merge(
                                one.id(),
                                one.winner(),
                                names.getOrDefault(one.winner(), "–"),
                                one.loser(),
                                names.getOrDefault(one.loser(), "–"),
                                one.mergedAt(),
                                one.mergedBy(),
                                one.undoneAt()))
                .toList();
    }
}
