package org.vrazka.orders.deliveries;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.orders.ImportedOnto;
import org.vrazka.records.ExternalIdImport;
import org.vrazka.records.Staged;

import java.util.UUID;

/** Deliveries that an import brings, written in sets. */
@Service
@Transactional
public class DeliveryImport {
    /** The verdict on a delivery that is here already with other content. */
    public static final String OTHER = "OTHER";

    private static final String KIND = "DELIVERIES";

    private final DSLContext db;
    private final ExternalIdImport ids;
    private final ImportedOnto orders;

    DeliveryImport(DSLContext db, ExternalIdImport ids, ImportedOnto orders) {
        this.db = db;
        this.ids = ids;
        this.orders = orders;
    }

    /**
     * A delivery without a number of its own in the source is all that came of an order on a day
     * with one consignment note.
     */
    public void name(StagedDeliveries staged) {
        db.execute(
                """
                update %s set external_id = concat_ws('|', '=', order_id, delivered_on, coalesce(number, ''))
                where external_id is null
                """
                        .formatted(staged.rows()));
        db.execute("analyze " + staged.rows());
    }

    /** Gathers the rows to deliveries, and says of each what it would do. */
    public void match(Staged deliveries, StagedDeliveries staged) {
        ids.forgetGone(KIND, "orders.delivery");
        db.execute(
                """
                insert into %1$s (n, row, rows, external_id, order_id, delivered_on, number, record_id, verdict)
                select row_number() over (order by g.row), g.*, d.id, case when d.id is not null then 'SAME' end
                from (
                    select min(row) as row, count(*)::integer as rows, external_id, min(order_id::text)::uuid as order_id,
                           min(delivered_on) as delivered_on, min(number) as number
                    from %2$s group by external_id) g
                left join lateral (
                    select d.id from orders.delivery d
                    where starts_with(g.external_id, '=') and d.order_id = g.order_id and d.delivered_on = g.delivered_on
                      and d.number is not distinct from g.number
                    order by d.id limit 1) d on true
                """
                        .formatted(staged.deliveries(), staged.rows()));
        ids.match(deliveries, KIND);
        db.execute(
                """
                update %1$s t set verdict = 'OTHER'
                from orders.delivery d
                where t.verdict = 'SAME' and d.id = t.record_id
                  and (d.order_id <> t.order_id or d.delivered_on <> t.delivered_on
                       or exists (
                           (%2$s except %3$s) union all (%3$s except %2$s)))
                """
                        .formatted(
                                staged.deliveries(),
                                """
                                select r.goods, sum(r.quantity), sum(coalesce(r.rejected, 0)) from %s r
                                where r.external_id = t.external_id group by r.goods
                                """
                                        .formatted(staged.rows()),
                                """
                                select coalesce(w.product_id::text, w.name), sum(w.quantity), sum(w.rejected)
                                from orders.delivered w where w.delivery_id = t.record_id group by 1
                                """));
    }

    /** Writes the staged deliveries whose n lies between these, both included. */
    public void write(Staged deliveries, StagedDeliveries staged, long from, long to) {
        orders.touch(deliveries, KIND, from, to);
        db.execute(
                """
                with id as (
                    insert into records.external_id (system, kind, external_id, record_id)
                    select {0}, 'DELIVERIES', external_id, record_id from %1$s
                    where n between {1} and {2} and verdict = 'CREATE'
                    on conflict do nothing
                    returning record_id)
                insert into orders.delivery (id, order_id, delivered_on, number, import_id, created_by)
                select t.record_id, t.order_id, t.delivered_on, t.number, {3}, {4}
                from id join %1$s t using (record_id)
                order by t.n
                """
                        .formatted(deliveries.table()),
                val(deliveries.source()),
                val(from),
                val(to),
                val(deliveries.importId()),
                val(deliveries.userId()));
        db.execute(
                """
                insert into orders.delivered
                    (delivery_id, position, product_id, name, quantity, rejected, reject_reason, reject_cause)
                select p.id, row_number() over (partition by p.id order by p.n) - 1, l.product_id, l.name,
                       p.quantity, p.rejected, case when p.rejected > 0 then coalesce(r.code, p.reason) end,
                       case when p.rejected > 0 then coalesce(p.cause, r.cause) end
                from (
                    select t.record_id as id, t.order_id, r.goods, min(r.n) as n, sum(r.quantity) as quantity,
                           sum(coalesce(r.rejected, 0)) as rejected, min(r.reject_reason) as reason, min(r.reject_cause) as cause
                    from %1$s t join %2$s r on r.external_id = t.external_id
                    where t.n between {0} and {1} and t.verdict = 'CREATE'
                    group by t.record_id, t.order_id, r.goods) p
                join orders.delivery d on d.id = p.id and d.import_id = {2}
                join lateral (
                    select l.product_id, l.name from %3$s l
                    where l.order_id = p.order_id and l.goods = p.goods order by l.no limit 1) l on true
                left join orders.reason_word w on w.word = lower(p.reason)
                left join orders.refusal_reason r on r.id = w.reason_id
                on conflict do nothing
                """
                        .formatted(staged.deliveries(), staged.rows(), staged.lines()),
                val(from),
                val(to),
                val(deliveries.importId()));
        settle(deliveries, staged, from, to);
    }

    /**
     * As when a person writes them: the first delivery takes an order to shipping, the last one
     * completes it on its day. One that was complete stays so.
     */
    private void settle(Staged deliveries, StagedDeliveries staged, long from, long to) {
        db.execute(
                """
                update orders.sales_order o
                set state = case when x.open and o.state <> 'COMPLETED' then 'SHIPPING' else 'COMPLETED' end,
                    shipped_on = case when not x.open then x.last
                                      when o.state = 'COMPLETED' then coalesce(o.shipped_on, x.last) end
                from (
                    select s.order_id,
                           (select max(d.delivered_on) from orders.delivery d where d.order_id = s.order_id) as last,
                           exists (
                               select from (
                                   select l.order_id, l.goods, l.product_id, min(l.name) as name, sum(l.due) as due
                                   from %2$s l where l.order_id = s.order_id group by 1, 2, 3) g
                               where g.due > %3$s) as open
                    from (select distinct order_id from %1$s
                          where n between {0} and {1} and verdict = 'CREATE') s) x
                where o.id = x.order_id
                """
                        .formatted(staged.deliveries(), staged.lines(), DeliveryGoods.DELIVERED),
                val(from),
                val(to));
        orders.count(deliveries, from, to);
    }

    /** Takes an import's deliveries back, of orders that nobody changed since. */
    public void takeBack(UUID importId) {
        orders.keepChanged(importId, KIND);
        db.execute(
                """
                delete from orders.delivery d
                where d.import_id = {0} and not exists (
                    select from imports.kept k
                    where k.import_id = {0} and k.kind = {1} and k.record_id = d.order_id)
                """,
                val(importId), val(KIND));
        ids.forgetGone(KIND, "orders.delivery");
        orders.giveBack(importId, KIND);
    }
}
