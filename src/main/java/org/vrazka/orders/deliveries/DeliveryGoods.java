package org.vrazka.orders.deliveries;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which goods of their orders the rows of a file mean, and how much of them is still open. */
@Service
@Transactional
public class DeliveryGoods {
    /** Whether the staged row {@code t} names goods that its order has not. */
    public static final String NOT_ORDERED = "t.goods is null";

    private final DSLContext db;

    DeliveryGoods(DSLContext db) {
        this.db = db;
    }

    /**
     * Of rows whose orders and products are found: by the number of the line, else by the product,
     * else by the name.
     */
    public void find(StagedDeliveries staged) {
        db.execute(
                """
                insert into %s (order_id, no, goods, product_id, name, due)
                select o.id, row_number() over (partition by o.id order by l.id),
                       coalesce(p.id::text, l.name, ''), p.id, coalesce(l.name, p.name, ''), l.quantity - l.refused
                from orders.sales_order o
                join orders.order_line l on l.order_key = o.key
                left join products.product p on p.key = l.product_key
                where o.id in (select order_id from %s)
                """
                        .formatted(staged.lines(), staged.rows()));
        db.execute("create index on %s (order_id)".formatted(staged.lines()));
        db.execute("analyze " + staged.lines());
        db.execute(
                """
                update %1$s t
                set goods = (
                    select l.goods from %2$s l
                    where l.order_id = t.order_id
                      and case when t.line is not null then l.no = t.line
                               else l.product_id = t.product_id or lower(l.name) in (lower(t.product), lower(t.product_name)) end
                    order by l.product_id is not distinct from t.product_id desc, l.no limit 1)
                """
                        .formatted(staged.rows(), staged.lines()));
    }

    /**
     * SQL of the external ids of staged deliveries that bring more of some goods than was open when
     * their turn came, by day.
     */
    public static String tooMuch(StagedDeliveries staged) {
        return """
        select r.external_id
        from (
            select r.external_id, r.order_id, r.goods, r.quantity + coalesce(r.rejected, 0)
                   + coalesce(sum(r.quantity) over (partition by r.order_id, r.goods order by r.delivered_on, r.n
                                  rows between unbounded preceding and 1 preceding), 0) as wanted
            from %1$s r join %2$s d on d.external_id = r.external_id
            where d.verdict = 'CREATE') r
        join (select order_id, goods, product_id, min(name) as name, sum(due) as due
              from %3$s group by order_id, goods, product_id) g using (order_id, goods)
        where r.wanted > g.due - %4$s
        """
                .formatted(staged.rows(), staged.deliveries(), staged.lines(), DELIVERED);
    }

    /** SQL of what was accepted so far of the goods {@code g}. */
    static final String DELIVERED =
            """
            (select coalesce(sum(w.quantity), 0)
             from orders.delivery v join orders.delivered w on w.delivery_id = v.id
             where v.order_id = g.order_id
               and case when g.product_id is null then w.product_id is null and w.name = g.name
                        else w.product_id = g.product_id end)
            """;
}
