package org.vrazka.imports;

import static org.vrazka.imports.db.Tables.IMPORT;
import static org.vrazka.imports.db.Tables.PROBLEM;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a worker writes about its import. Every entry is made under the number of its attempt: a
 * worker that was taken for dead and comes back finds a higher one and stops.
 */
@Component
@Transactional
class Ledger {
    private final DSLContext db;
    private final Json json;
    private final Clock clock;

    Ledger(DSLContext db, Json json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** Takes the import over. */
    int attempt(UUID id) {
        return db.update(IMPORT)
                .set(IMPORT.ATTEMPT, IMPORT.ATTEMPT.plus(1))
                .where(IMPORT.ID.eq(id))
                .returningResult(IMPORT.ATTEMPT)
                .fetchOptionalInto(Integer.class)
                .orElseThrow(Superseded::new);
    }

    private void set(UUID id, int attempt, Map<Field<?>, Object> values) {
        int changed =
                db.update(IMPORT)
                        .set(values)
                        .where(IMPORT.ID.eq(id), IMPORT.ATTEMPT.eq(attempt))
                        .execute();
        if (changed == 0) {
            throw new Superseded();
        }
    }

    void understood(UUID id, int attempt, Settings settings, ImportKind kind, long read) {
        set(
                id,
                attempt,
                Map.of(
                        IMPORT.SETTINGS,
                        json.write(settings),
                        IMPORT.KIND,
                        kind.name(),
                        IMPORT.READ,
                        read));
    }

    /** Checks without writing anything. */
    void stillMine(UUID id, int attempt) {
        set(id, attempt, Map.of(IMPORT.ATTEMPT, attempt));
    }

    void toMapping(UUID id, int attempt) {
        set(id, attempt, Map.of(IMPORT.STATE, ImportState.MAPPING.name()));
    }

    void staged(
            UUID id,
            int attempt,
            Stage stage,
            long staged,
            long total,
            long refused,
            Counts counts) {
        var values = new HashMap<Field<?>, Object>();
        values.put(IMPORT.STAGE, stage.suffix());
        values.put(IMPORT.STAGED, staged);
        values.put(IMPORT.POSITION, 0L);
        values.put(IMPORT.TOTAL, total);
        values.put(IMPORT.REFUSED, refused);
        values.put(IMPORT.CREATED, counts.created());
        values.put(IMPORT.CHANGED, counts.changed());
        values.put(IMPORT.UNCHANGED, counts.unchanged());
        values.put(IMPORT.CONFLICTS, counts.conflicts());
        values.put(IMPORT.COUNTS, json.write(counts.records()));
        set(id, attempt, values);
    }

    void state(UUID id, int attempt, ImportState state) {
        var values = new HashMap<Field<?>, Object>();
        values.put(IMPORT.STATE, state.name());
        if (!state.isBusy()) {
            values.put(IMPORT.FINISHED_AT, clock.instant());
        }
        set(id, attempt, values);
    }

    void reached(UUID id, int attempt, long position) {
        set(id, attempt, Map.of(IMPORT.POSITION, position));
    }

    void dropped(UUID id, int attempt) {
        set(id, attempt, new HashMap<>(Map.of(IMPORT.STAGE, DSL.castNull(IMPORT.STAGE))));
    }

    void kept(UUID id, int attempt) {
        set(
                id,
                attempt,
                Map.of(
                        IMPORT.KEPT,
                        DSL.field(
                                "(select count(*) from imports.kept k where k.import_id = {0})",
                                Long.class, DSL.val(id))));
    }

    void forgetProblems(UUID id) {
        db.deleteFrom(PROBLEM).where(PROBLEM.IMPORT_ID.eq(id)).execute();
    }

    void note(UUID id, List<Problem> problems) {
        for (var problem : problems) {
            db.insertInto(PROBLEM)
                    .set(PROBLEM.IMPORT_ID, id)
                    .set(PROBLEM.ROW, problem.row())
                    .set(PROBLEM.COLUMN_NAME, problem.column())
                    .set(PROBLEM.CODE, problem.code())
                    .set(PROBLEM.DETAILS, problem.details().toArray(String[]::new))
                    .set(PROBLEM.REJECTS, problem.rejects())
                    .execute();
        }
    }

    long refused(UUID id) {
        return db.select(DSL.countDistinct(PROBLEM.ROW))
                .from(PROBLEM)
                .where(PROBLEM.IMPORT_ID.eq(id), PROBLEM.REJECTS.isTrue(), PROBLEM.ROW.isNotNull())
                .fetchSingle()
                .value1()
                .longValue();
    }
}
