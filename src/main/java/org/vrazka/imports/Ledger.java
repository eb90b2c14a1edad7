package org.vrazka.imports;

import static org.vrazka.imports.db.Tables.IMPORT;
import static org.vrazka.imports.db.Tables.PROBLEM;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.shared.Turn;
import org.vrazka.shared.TurnOver;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a worker writes about its import, each entry while it has its turn: a worker that was taken
 * for dead and comes back stops there.
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

    private void set(Turn turn, Map<Field<?>, Object> values) {
        turn.hold(db);
        int changed = db.update(IMPORT).set(values).where(IMPORT.ID.eq(turn.work())).execute();
        if (changed == 0) {
            throw new TurnOver();
        }
    }

    void understood(Turn turn, Settings settings, ImportKind kind, long read) {
        set(
                turn,
                Map.of(
                        IMPORT.SETTINGS,
                        json.write(settings),
                        IMPORT.KIND,
                        kind.name(),
                        IMPORT.READ,
                        read));
    }

    void toMapping(Turn turn) {
        set(turn, Map.of(IMPORT.STATE, ImportState.MAPPING.name()));
    }

    void staged(Turn turn, Stage stage, long staged, long total, long refused, Counts counts) {
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
        set(turn, values);
    }

    void state(Turn turn, ImportState state) {
        var values = new HashMap<Field<?>, Object>();
        values.put(IMPORT.STATE, state.name());
        if (!state.isBusy()) {
            values.put(IMPORT.FINISHED_AT, clock.instant());
        }
        set(turn, values);
    }

    void reached(Turn turn, long position) {
        set(turn, Map.of(IMPORT.POSITION, position));
    }

    void dropped(Turn turn) {
        set(turn, new HashMap<>(Map.of(IMPORT.STAGE, DSL.castNull(IMPORT.STAGE))));
    }

    void kept(Turn turn) {
        set(
                turn,
                Map.of(
                        IMPORT.KEPT,
                        DSL.field(
                                "(select count(*) from imports.kept k where k.import_id = {0})",
                                Long.class, DSL.val(turn.work()))));
    }

    void forgetProblems(Turn turn) {
        turn.hold(db);
        db.deleteFrom(PROBLEM).where(PROBLEM.IMPORT_ID.eq(turn.work())).execute();
    }

    void note(Turn turn, List<Problem> problems) {
        turn.hold(db);
        problems.forEach(problem -> note(turn.work(), problem));
    }

    void note(UUID importId, Problem problem) {
        db.insertInto(PROBLEM)
                .set(PROBLEM.IMPORT_ID, importId)
                .set(PROBLEM.ROW, problem.row())
                .set(PROBLEM.COLUMN_NAME, problem.column())
                .set(PROBLEM.CODE, problem.code())
                .set(PROBLEM.DETAILS, problem.details().toArray(String[]::new))
                .set(PROBLEM.REJECTS, problem.rejects())
                .execute();
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
