package org.vrazka.orders;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.records.Staged;

import java.util.UUID;

/**
 * Documents that an import has hung something on, payments say: they have another version, as when
 * a person does it, until the undo of the import.
 */
@Service
@Transactional
public class ImportedOnto {
    private final DSLContext db;

    ImportedOnto(DSLContext db) {
        this.db = db;
    }

    /**
     * Gives the documents of staged rows that do something, and whose n lies between these, both
     * included, their next version.
     *
     * @param kind of what is hung on them
     */
    public void touch(Staged staged, String kind, long from, long to) {
        db.execute(
                """
                with was as (
                    insert into imports.before as b (import_id, kind, record_id, version_after, state)
                    select {0}, {1}, o.id, o.version + 1,
                           jsonb_build_object('version', o.version, 'changed_at', o.changed_at, 'changed_by', o.changed_by)
                    from orders.sales_order o
                    where o.id in (select t.order_id from %s t where t.n between {2} and {3} and t.verdict <> 'SAME')
                    on conflict (import_id, kind, record_id) do update
                    set version_after = b.version_after + (b.version_after = excluded.version_after - 1)::integer
                    returning record_id)
                update orders.sales_order o
                set version = o.version + 1, changed_at = now(), changed_by = {4}
                from was where o.id = was.record_id
                """
                        .formatted(staged.table()),
                val(staged.importId()),
                val(before(kind)),
                val(from),
                val(to),
                val(staged.userId()));
    }

    private static String before(String kind) {
        return "ORDERS OF " + kind;
    }

    /**
     * After what was hung on them is taken back: the version they had, where nothing else has
     * changed them since; what had to be left is listed by its document.
     */
    public void giveBack(UUID importId, String kind) {
        db.execute(
                """
                with was as (
                    delete from imports.before b where b.import_id = {0} and b.kind = {1} returning b.*),
                now as (
                    select b.record_id, b.state, b.version_after, exists (
                        select from imports.kept k
                        where k.import_id = {0} and k.kind = {2} and k.record_id = b.record_id) as kept
                    from was b)
                update orders.sales_order o
                set version = case when w.as_before then (w.state ->> 'version')::integer else o.version + 1 end,
                    changed_at = case when w.as_before then (w.state ->> 'changed_at')::timestamptz else now() end,
                    changed_by = case when w.as_before then (w.state ->> 'changed_by')::uuid else o.changed_by end
                from (select n.*, not n.kept and r.version = n.version_after as as_before
                      from now n join orders.sales_order r on r.id = n.record_id) w
                where o.id = w.record_id
                """,
                val(importId), val(before(kind)), val(kind));
    }
}
