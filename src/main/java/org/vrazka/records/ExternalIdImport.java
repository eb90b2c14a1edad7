package org.vrazka.records;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names from other systems, for sets of staged rows. */
@Service
@Transactional
public class ExternalIdImport {
    private final DSLContext db;

    ExternalIdImport(DSLContext db) {
        this.db = db;
    }

    /** Finds who is known by his external id; the others get a new id and are to CREATE. */
    public void match(Staged staged, String kind) {
        db.execute(
                """
                update %s t set record_id = e.record_id, verdict = 'SAME' from records.external_id e
                where e.system = {0} and e.kind = {1} and e.external_id = t.external_id
                """
                        .formatted(staged.table()),
                val(staged.source()),
                val(kind));
        db.execute(
                "update %s set record_id = records.new_id(), verdict = 'CREATE' where record_id is null"
                        .formatted(staged.table()));
    }

    /** Names the records that are to be made of rows whose n lies between these, both included. */
    public void write(Staged staged, String kind, long from, long to) {
        db.execute(
                """
                insert into records.external_id (system, kind, external_id, record_id)
                select {0}, {1}, external_id, record_id from %s
                where n between {2} and {3} and verdict = 'CREATE'
                on conflict do nothing
                """
                        .formatted(staged.table()),
                val(staged.source()),
                val(kind),
                val(from),
                val(to));
    }

    /** Forgets names of records that are gone from a table. */
    public void forgetGone(String kind, String table) {
        db.execute(
                "delete from records.external_id e where e.kind = {0} and not exists (select from %s r where r.id = e.record_id)"
                        .formatted(table),
                val(kind));
    }
}
