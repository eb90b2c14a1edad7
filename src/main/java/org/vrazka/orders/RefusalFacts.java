package org.vrazka.orders;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * The rows of {@code orders.refusal}: what was refused of each line, and every line of a cancelled
 * order, in the base currency.
 */
@Component
class RefusalFacts {
    private final DSLContext db;

    RefusalFacts(DSLContext db) {
        this.db = db;
    }

    /** Makes the facts of these documents anew. */
    void refresh(Long[] orderKeys) {
        db.execute("delete from orders.refusal where order_key = any ({0})", val(orderKeys));
        add(orderKeys);
    }

    /** The same for documents that have none yet. */
    void add(Long[] orderKeys) {
        db.execute("select orders.share_reasons()");
        var refusing = refusing(orderKeys);
        if (refusing.length > 0) {
            write(refusing);
        }
    }

    /** Those of these documents that have something refused; most have not. */
    private Long[] refusing(Long[] orderKeys) {
        return db.fetch(
                        """
                        select key from orders.sales_order
                        where key = any ({0}) and document = 'ORDER' and deleted_at is null
                          and (refused_quantity > 0 or state = 'CANCELLED')
                        """,
                        val(orderKeys))
                .intoArray("key", Long.class);
    }

    /**
     * The lines are looked up document by document: joined as sets, a plan made before the first
     * statistics, as of the first large import, reads all lines for each document.
     */
    private void write(Long[] orderKeys) {
        db.execute(
                """
                insert into orders.refusal (line_id, order_key, day, product_key, party_key, manager_id, region_id, region,
                                            country, market_id, reason_id, reason, cause, amount, quantity, cancelled)
                select l.id, o.key, o.ordered_on, l.product_key, o.party_key, o.manager_id, o.region_id, o.region,
                       o.country, o.market_id, w.reason_id, r.reason, r.cause, r.amount * o.rate, r.quantity, r.cancelled
                from orders.sales_order o
                cross join lateral (select * from orders.order_line where order_key = o.key offset 0) l
                cross join lateral (
                    select coalesce(o.cancel_reason, l.refuse_reason), coalesce(o.cancel_cause, l.refuse_cause),
                           %1$s, l.quantity, true
                    where o.state = 'CANCELLED' and not orders.is_again(o.again_id)
                    union all
                    select l.refuse_reason, l.refuse_cause, %1$s - %2$s, l.refused, false
                    where o.state in ('CONFIRMED', 'SHIPPING', 'COMPLETED') and l.refused > 0
                ) r (reason, cause, amount, quantity, cancelled)
                left join orders.reason_word w on w.word = lower(r.reason)
                where o.key = any ({0})
                """
                        .formatted(
                                DocumentSums.worth("l.quantity"),
                                DocumentSums.worth("(l.quantity - l.refused)")),
                val(orderKeys));
    }
}
