package org.vrazka.orders;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * What a document's lines come to. Documents made here round each line to two decimals, half up, so
 * that the printed lines sum to the printed total; imported ones stand exactly as they came.
 */
@Component
class DocumentSums {
    private final DSLContext db;

    DocumentSums(DSLContext db) {
        this.db = db;
    }

    void refresh(Long[] orderKeys) {
        db.execute(
                """
                with worth as (
                    select l.order_key as key,
                           l.cost,
                           l.refused,
                           l.quantity - l.refused as kept,
                           w.ordered,
                           w.shipped
                    from orders.sales_order o
                    join orders.order_line l on l.order_key = o.key
                    cross join lateral (
                        select l.quantity * l.price * (1 - l.discount) as ordered,
                               (l.quantity - l.refused) * l.price * (1 - l.discount) as shipped
                    ) x
                    cross join lateral (
                        select case when o.exact then x.ordered else round(x.ordered, 2) end as ordered,
                               case when o.exact then x.shipped else round(x.shipped, 2) end as shipped
                    ) w
                    where o.key = any ({0})
                ), summed as (
                    select key,
                           sum(shipped) as total,
                           sum(ordered - shipped) as refused,
                           case when bool_and(cost is not null or kept = 0)
                                then coalesce(sum(cost * kept), 0) end as cost,
                           sum(kept) as quantity,
                           sum(refused) as refused_quantity,
                           count(*)::integer as lines
                    from worth
                    group by key
                ), wanted as (
                    select o.key,
                           coalesce(s.total, 0) as total,
                           coalesce(s.refused, 0) as refused,
                           case when s.key is null then 0 else s.cost end as cost,
                           coalesce(s.quantity, 0) as quantity,
                           coalesce(s.refused_quantity, 0) as refused_quantity,
                           coalesce(s.lines, 0) as lines
                    from orders.sales_order o
                    left join summed s using (key)
                    where o.key = any ({0})
                )
                update orders.sales_order o
                set total = w.total,
                    refused = w.refused,
                    cost = w.cost,
                    quantity = w.quantity,
                    refused_quantity = w.refused_quantity,
                    lines = w.lines
                from wanted w
                where o.key = w.key
                  and (o.total, o.refused, o.cost, o.quantity, o.refused_quantity, o.lines)
                      is distinct from
                      (w.total, w.refused, w.cost, w.quantity, w.refused_quantity, w.lines)
                """,
                val(orderKeys));
    }
}
