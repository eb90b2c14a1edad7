package org.vrazka.imports;

import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.imports.db.Tables.IMPORT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads imports whole, the newest first. */
@Component
class ImportRows {
    private final DSLContext db;
    private final Json json;

    ImportRows(DSLContext db, Json json) {
        this.db = db;
        this.json = json;
    }

    List<Import> select(Condition which, int limit) {
        return db.select(IMPORT.fields())
                .select(USER_ACCOUNT.NAME)
                .from(IMPORT)
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(IMPORT.CREATED_BY))
                .where(which)
                .orderBy(IMPORT.ID.desc())
                .limit(limit)
                .fetch(this::toImport);
    }

    private Import toImport(Record r) {
        return new Import(
                r.get(IMPORT.ID),
                ImportKind.valueOf(r.get(IMPORT.KIND)),
                ImportState.valueOf(r.get(IMPORT.STATE)),
                r.get(IMPORT.FILE_NAME),
                r.get(IMPORT.FILE_SIZE),
                json.read(r.get(IMPORT.PLAN), Plan.class),
                json.readOrNull(r.get(IMPORT.SETTINGS), Settings.class),
                r.get(IMPORT.POSITION),
                r.get(IMPORT.TOTAL),
                new Import.Rows(
                        r.get(IMPORT.READ),
                        r.get(IMPORT.CREATED),
                        r.get(IMPORT.CHANGED),
                        r.get(IMPORT.UNCHANGED),
                        r.get(IMPORT.REFUSED)),
                r.get(IMPORT.CONFLICTS),
                records(r),
                r.get(IMPORT.KEPT),
                Optional.ofNullable(r.get(USER_ACCOUNT.NAME)).orElse(""),
                r.get(IMPORT.CREATED_AT),
                r.get(IMPORT.FINISHED_AT));
    }

    private Map<String, Long> records(Record r) {
        var counts = new LinkedHashMap<String, Long>();
        var kept = json.readOrNull(r.get(IMPORT.COUNTS), Map.class);
        if (kept != null) {
            kept.forEach((kind, n) -> counts.put(String.valueOf(kind), ((Number) n).longValue()));
        }
        return counts;
    }
}
