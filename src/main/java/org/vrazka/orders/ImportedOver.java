package org.vrazka.orders;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.records.Staged;

import java.util.UUID;

/** What documents were before an import wrote over them: kept, and given back by its undo. */
@Component
class ImportedOver {
    private final DSLContext db;

    ImportedOver(DSLContext db) {
        this.db = db;
    }

    /** Keeps documents as they are now, with their lines, for the undo. */
    void remember(Staged documents, UUID[] ids) {
        db.execute(
                """
                insert into imports.before (import_id, kind, record_id, version_after, state)
                select {0}, 'ORDERS', o.id, o.version + 1,
                       jsonb_build_object('order', to_jsonb(o), 'lines', coalesce(
                           (select jsonb_agg(to_jsonb(l) order by l.id) from orders.order_line l where l.order_key = o.key), '[]'))
                from orders.sales_order o
                where o.id = any ({1})
                on conflict do nothing
                """,
                val(documents.importId()), val(ids));
    }

    void remove(UUID[] ids) {
        db.execute(
                """
                delete from orders.order_line l using orders.sales_order o where l.order_key = o.key and o.id = any ({0})
                """,
                val(ids));
    }

    /**
     * Gives up to a chunk of documents their former content, and forgets that it was remembered.
     */
    UUID[] giveBack(UUID importId) {
        var ids =
                db.fetch(
                                "select record_id from imports.before where import_id = {0} and"
                                        + " kind = 'ORDERS' limit {1}",
                                val(importId), val(SaleFacts.CHUNK))
                        .intoArray("record_id", UUID.class);
        var unchanged =
                db.fetch(
                                """
                                update orders.sales_order o
                                set document = s.document, ordered_on = s.ordered_on, promised_on = s.promised_on,
                                    shipped_on = s.shipped_on, party_id = s.party_id, party_key = s.party_key,
                                    manager_id = s.manager_id, team_id = s.team_id, region_id = s.region_id, region = s.region, country = s.country,
                                    currency = s.currency, rate = s.rate, state = s.state, exact = s.exact, note = s.note,
                                    discount = coalesce(s.discount, 0), vat_included = coalesce(s.vat_included, false),
                                    vat_basis = s.vat_basis,
                                    cancel_reason = s.cancel_reason, cancel_cause = s.cancel_cause,
                                    custom = coalesce(s.custom, o.custom),
                                    site_id = (select x.id from parties.party_site x where x.id = s.site_id),
                                    price_list_id = (select x.id from products.price_list x where x.id = s.price_list_id),
                                    version = s.version, changed_at = s.changed_at, changed_by = s.changed_by
                                from imports.before b
                                cross join lateral jsonb_populate_record(null::orders.sales_order, b.state -> 'order') s
                                where b.import_id = {0} and b.kind = 'ORDERS' and b.record_id = any ({1})
                                  and o.id = b.record_id and o.version = b.version_after
                                returning o.id
                                """,
                                val(importId), val(ids))
                        .intoArray("id", UUID.class);
        remove(unchanged);
        db.execute(
                """
                insert into orders.order_line overriding system value
                select l.*
                from imports.before b
                cross join lateral jsonb_populate_recordset(null::orders.order_line, b.state -> 'lines') l
                where b.import_id = {0} and b.kind = 'ORDERS' and b.record_id = any ({1})
                """,
                val(importId), val(unchanged));
        db.execute(
                """
                insert into imports.kept (import_id, kind, record_id, label, reason)
                select {0}, 'ORDERS', o.id, o.number, 'CHANGED'
                from orders.sales_order o where o.id = any ({1}) and o.id <> all ({2})
                on conflict do nothing
                """,
                val(importId), val(ids), val(unchanged));
        db.execute(
                "delete from imports.before where import_id = {0} and kind = 'ORDERS' and record_id"
                        + " = any ({1})",
                val(importId), val(ids));
        return ids;
    }
}
