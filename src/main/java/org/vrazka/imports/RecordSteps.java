package org.vrazka.imports;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Locale;
import java.util.Map;

/** What files of one record a row have in common. */
@Component
class RecordSteps {
    /** Records written in one transaction. */
    static final int CHUNK = 5_000;

    private final DSLContext db;

    RecordSteps(DSLContext db) {
        this.db = db;
    }

    /** What counterparties of this file are to us, where it does not tell. */
    void giveRole(Job job) {
        db.execute(
                "alter table %s alter %s set default true"
                        .formatted(
                                job.stage().parties(),
                                job.settings().role().name().toLowerCase(Locale.ROOT)));
    }

    void index(String table) {
        db.execute("create index on " + table + " (external_id)");
        db.execute("create index on " + table + " (n)");
        db.execute("analyze " + table);
    }

    long last(String table) {
        return db.fetchValue("select coalesce(max(n), 0) from " + table) instanceof Number n
                ? n.longValue()
                : 0;
    }

    /** What this import had made before a crash counts as created. */
    Counts count(Job job, String table, String of, String name) {
        var row =
                db.fetchSingle(
                        """
                        select count(*) filter (where verdict = 'CREATE' or r.import_id = {0}) as created,
                               count(*) filter (where verdict = 'CHANGE' and r.import_id is distinct from {0}) as changed,
                               count(*) filter (where verdict = 'SAME' and r.import_id is distinct from {0}) as same
                        from %s t left join %s r on r.id = t.record_id
                        """
                                .formatted(table, of),
                        val(job.id()));
        long created = row.get("created", Long.class);
        return new Counts(
                created,
                row.get("changed", Long.class),
                row.get("same", Long.class),
                0,
                Map.of(name, created));
    }
}
