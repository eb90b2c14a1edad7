package org.vrazka.duplicates;

import static org.jooq.Records.mapping;
import static org.vrazka.duplicates.db.Tables.MERGE;
import static org.vrazka.duplicates.db.Tables.SEARCH;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Kind;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Jobs;
import org.vrazka.shared.NotFound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The searches for twins: begun by a button or by night, done in the background, one of a kind. */
@Service
@Transactional
class Searches {
    /** What somebody writes in one transaction, such as an import, is dated by its beginning. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final DSLContext db;
    private final Jobs jobs;
    private final Clock clock;

    Searches(DSLContext db, Jobs jobs, Clock clock) {
        this.db = db;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Begins a search; while one is on its way, that one is meant.
     *
     * @param by null: by night
     * @param all whether also those are compared that have not changed since the last search
     */
    UUID start(Kind kind, @Nullable UUID by, boolean all) {
        var id = Ids.next();
        int added =
                db.insertInto(SEARCH)
                        .set(SEARCH.ID, id)
                        .set(SEARCH.KIND, kind.name())
                        .set(SEARCH.STATE, SearchState.QUEUED.name())
                        .set(SEARCH.SINCE, all ? null : lastDone(kind).orElse(null))
                        .set(SEARCH.STARTED_BY, by)
                        .set(SEARCH.STARTED_AT, clock.instant())
                        .onConflictDoNothing()
                        .execute();
        if (added == 0) {
            return db.select(SEARCH.ID).from(SEARCH).where(of(kind), isOn()).fetchSingle().value1();
        }
        jobs.start(SearchJobs.TASK.instance(id.toString()).build());
        return id;
    }

    /** An undone merge leaves no trace in its two: all are compared then. */
    private Optional<Instant> lastDone(Kind kind) {
        return db.select(DSL.max(SEARCH.STARTED_AT))
                .from(SEARCH)
                .where(of(kind), SEARCH.STATE.eq(SearchState.DONE.name()))
                .fetchOptional(row -> row.value1())
                .filter(at ->
                        !db.fetchExists(MERGE, MERGE.KIND.eq(kind.name()), MERGE.UNDONE_AT.ge(at)))
                .map(at -> at.minus(LONGEST));
    }

    private static Condition of(Kind kind) {
        return SEARCH.KIND.eq(kind.name());
    }

    /** What it looks for twins among. */
    Kind kind(UUID id) {
        return Kind.valueOf(
                db.select(SEARCH.KIND).from(SEARCH).where(SEARCH.ID.eq(id)).fetchSingle().value1());
    }

    private static Condition isOn() {
        return SEARCH.STATE.in(SearchState.QUEUED.name(), SearchState.RUNNING.name());
    }

    Search get(UUID id) {
        return find(SEARCH.ID.eq(id)).orElseThrow(() -> new NotFound("search", id));
    }

    /** The last one, whatever became of it. */
    Optional<Search> findLast(Kind kind) {
        return find(of(kind));
    }

    Optional<Search> find(Condition which) {
        return db.select(
                        SEARCH.ID,
                        SEARCH.STATE.convertFrom(SearchState::valueOf),
                        SEARCH.PROGRESS,
                        SEARCH.SINCE,
                        SEARCH.STARTED_AT,
                        SEARCH.FINISHED_AT,
                        SEARCH.COMPARED,
                        SEARCH.FOUND)
                .from(SEARCH)
                .where(which)
                .orderBy(SEARCH.STARTED_AT.desc())
                .limit(1)
                .fetchOptional(mapping(Search::new));
    }
}
