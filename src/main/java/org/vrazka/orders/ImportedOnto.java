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
    private final SaleFacts facts;

    ImportedOnto(DSLContext db, SaleFacts facts) {
        this.db = db;
        this.facts = facts;
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
                           jsonb_build_object('version', o.version, 'changed_at', o.changed_at, 'changed_by', o.changed_by,
                                              'state', o.state, 'shipped_on', o.shipped_on)
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

    /** Counts the documents of these rows anew, as they have another state. */
    public void count(Staged staged, long from, long to) {
        facts.rebuild(
                db.fetch(
                                """
                                select o.key from orders.sales_order o
                                where o.id in (select t.order_id from %s t where t.n between {0} and {1} and t.verdict <> 'SAME')
                                """
                                        .formatted(staged.table()),
                                val(from),
                                val(to))
                        .getValues("key", Long.class));
    }

    /** Lists the documents that something else has changed since, to be left as they are. */
    public void keepChanged(UUID importId, String kind) {
        db.execute(
                """
                insert into imports.kept (import_id, kind, record_id, label, reason)
                select {0}, {2}, o.id, o.number, 'CHANGED'
                from imports.before b join orders.sales_order o on o.id = b.record_id
                where b.import_id = {0} and b.kind = {1} and o.version <> b.version_after
                on conflict do nothing
                """,
                val(importId), val(before(kind)), val(kind));
    }

    /**
     * After what was hung on them is taken back: the version and the state they had, where nothing
     * else has changed them since. Documents of which something had to be left are listed by then,
     * and stay as they are.
     */
    public void giveBack(UUID importId, String kind) {
        var keys =
                db
                        .fetch(
                                """
                                with was as (
                                    delete from imports.before b where b.import_id = {0} and b.kind = {1} returning b.*),
                                now as (
                                    select r.id, r.state as now, w.state as was, r.version = w.version_after as whole
                                    from was w join orders.sales_order r on r.id = w.record_id
                                    where not exists (
                                        select from imports.kept k
                                        where k.import_id = {0} and k.kind = {2} and k.record_id = r.id))
                                update orders.sales_order o
                                set version = case when n.whole then (n.was ->> 'version')::integer else o.version + 1 end,
                                    changed_at = case when n.whole then (n.was ->> 'changed_at')::timestamptz else now() end,
                                    changed_by = case when n.whole then (n.was ->> 'changed_by')::uuid else o.changed_by end,
                                    state = case when n.whole then n.was ->> 'state' else o.state end,
                                    shipped_on = case when n.whole then (n.was ->> 'shipped_on')::date else o.shipped_on end
                                from now n
                                where o.id = n.id
                                returning o.key, o.state <> n.now as moved
                                """,
                                val(importId), val(before(kind)), val(kind))
                        .stream()
                        .filter(row -> row.get("moved", Boolean.class))
                        .map(row -> row.get("key", Long.class))
                        .toList();
        for (int i = 0; i < keys.size(); i += SaleFacts.CHUNK) {
            facts.rebuild(keys.subList(i, Math.min(keys.size(), i + SaleFacts.CHUNK)));
        }
    }
}
