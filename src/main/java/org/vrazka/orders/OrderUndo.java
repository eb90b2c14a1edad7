package org.vrazka.orders;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.UUID;

/** Orders and returns that an import has brought or changed, taken back. */
@Service
@Transactional
public class OrderUndo {
    private final DSLContext db;
    private final ImportedOver before;
    private final SaleFacts facts;

    OrderUndo(DSLContext db, ImportedOver before, SaleFacts facts) {
        this.db = db;
        this.before = before;
        this.facts = facts;
    }

    /**
     * Takes back the next documents that an import has made, those that nobody changed since.
     *
     * @param after the last key of the chunk before
     * @return the last key of this chunk, or null when there are no more
     */
    public @Nullable Long takeBack(UUID importId, long after) {
        var keys =
                db.fetch(
                                """
                                select key from orders.sales_order where import_id = {0} and key > {1} order by key limit {2}
                                """,
                                val(importId), val(after), val(SaleFacts.CHUNK))
                        .intoArray("key", Long.class);
        if (keys.length == 0) {
            // it is asked next of each product whether it is sold
            db.execute("select gin_clean_pending_list('orders.order_line_product')");
            return null;
        }
        var gone =
                db.fetch(
                                """
                                delete from orders.sales_order o
                                where o.key = any ({0}) and o.version = 1
                                  and not exists (select from orders.sales_order r where r.origin_id = o.id or r.again_id = o.id)
                                  and not exists (select from orders.complaint c where c.order_id = o.id)
                                  and not exists (select from records.file f where f.record_id = o.id)
                                returning o.key, o.id
                                """,
                                val(keys))
                        .into(Gone.class);
        var goneKeys = gone.stream().map(Gone::key).toArray(Long[]::new);
        db.execute("delete from orders.order_line where order_key = any ({0})", val(goneKeys));
        db.execute(
                "delete from records.external_id where kind = 'ORDERS' and record_id = any ({0})",
                val(gone.stream().map(Gone::id).toArray(UUID[]::new)));
        db.execute(
                """
                insert into imports.kept (import_id, kind, record_id, label, reason)
                select {0}, 'ORDERS', id, number, case when version <> 1 then 'CHANGED' else 'USED' end
                from orders.sales_order where key = any ({1})
                on conflict do nothing
                """,
                val(importId), val(keys));
        facts.rebuild(List.of(goneKeys));
        return keys[keys.length - 1];
    }

    private record Gone(Long key, UUID id) {}

    /**
     * Gives the next documents that an import has changed their content back, unless somebody
     * changed them since.
     *
     * @return whether there are more
     */
    public boolean giveBack(UUID importId) {
        var ids = before.giveBack(importId);
        facts.rebuild(
                db.fetch("select key from orders.sales_order where id = any ({0})", val(ids))
                        .getValues("key", Long.class));
        return ids.length > 0;
    }
}
