package org.vrazka.imports;

import static org.vrazka.imports.db.Tables.KEPT;
import static org.vrazka.imports.db.Tables.PROBLEM;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What went wrong with imports, and what their undo had to leave. */
@Service
@Transactional(readOnly = true)
public class ImportProblems {
    /** Problems shown at once; the file of rejected rows has all. */
    public static final int SHOWN = 500;

    private final DSLContext db;

    ImportProblems(DSLContext db) {
        this.db = db;
    }

    /** Problems of the file first, then by row. */
    public List<Problem> find(UUID id, int limit) {
        return db.select(
                        PROBLEM.ROW,
                        PROBLEM.COLUMN_NAME,
                        PROBLEM.CODE,
                        PROBLEM.DETAILS.convertFrom(Arrays::asList),
                        PROBLEM.REJECTS)
                .from(PROBLEM)
                .where(PROBLEM.IMPORT_ID.eq(id))
                .orderBy(
                        PROBLEM.REJECTS.asc().nullsFirst(),
                        PROBLEM.ROW.asc().nullsFirst(),
                        PROBLEM.CODE)
                .limit(limit)
                .fetch(Records.mapping(Problem::new));
    }

    /** Reasons of the next rejected rows after this one, in the order of the file. */
    List<Problem> rejections(UUID id, long after, int limit) {
        var rows =
                DSL.select(PROBLEM.ROW)
                        .from(PROBLEM)
                        .where(
                                PROBLEM.IMPORT_ID.eq(id),
                                PROBLEM.REJECTS.isTrue(),
                                PROBLEM.ROW.gt(after))
                        .groupBy(PROBLEM.ROW)
                        .orderBy(PROBLEM.ROW)
                        .limit(limit);
        return db.select(
                        PROBLEM.ROW,
                        PROBLEM.COLUMN_NAME,
                        PROBLEM.CODE,
                        PROBLEM.DETAILS.convertFrom(Arrays::asList),
                        PROBLEM.REJECTS)
                .from(PROBLEM)
                .where(PROBLEM.IMPORT_ID.eq(id), PROBLEM.REJECTS.isTrue(), PROBLEM.ROW.in(rows))
                .orderBy(PROBLEM.ROW, PROBLEM.CODE)
                .fetch(Records.mapping(Problem::new));
    }

    /** What undo had to leave. */
    public List<Kept> kept(UUID id, int limit) {
        return db.select(KEPT.KIND, KEPT.RECORD_ID, KEPT.LABEL, KEPT.REASON)
                .from(KEPT)
                .where(KEPT.IMPORT_ID.eq(id))
                .orderBy(KEPT.KIND, KEPT.LABEL)
                .limit(limit)
                .fetch(Records.mapping(Kept::new));
    }
}
