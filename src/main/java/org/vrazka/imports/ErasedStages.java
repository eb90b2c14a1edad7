package org.vrazka.imports;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;
import org.vrazka.records.RecordErased;

import java.util.Map;

/** Staged rows about a person who is erased say nothing of him any more: only which he is. */
@Component
class ErasedStages {
    private static final Map<Kind, String> TABLES =
            Map.of(Kind.PARTIES, "parties", Kind.CONTACTS, "contacts");

    private final DSLContext db;

    ErasedStages(DSLContext db) {
        this.db = db;
    }

    @EventListener
    void forget(RecordErased erased) {
        var stages =
                db.fetch(
                        """
                        select 'imports.' || c.relname as stage,
                               string_agg(quote_ident(a.attname) || ' = null', ', ') as emptied
                        from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relnamespace = 'imports'::regnamespace and c.relkind = 'r' and c.relpersistence = 'u'
                          and starts_with(c.relname, {0}) and a.atttypid in ('text'::regtype, 'jsonb'::regtype)
                          and a.attname <> 'verdict'
                        group by c.relname
                        """,
                        val(TABLES.get(erased.kind()) + "_"));
        for (var stage : stages) {
            db.execute(
                    "update %s set %s where record_id = {0}"
                            .formatted(
                                    stage.get("stage", String.class),
                                    stage.get("emptied", String.class)),
                    val(erased.id()));
        }
    }
}
