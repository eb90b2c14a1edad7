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

    /**
     * The sums of a document as columns of a query that groups its lines {@code l}.
     *
     * @param exact SQL that says whether amounts stand as they came
     */
    static String over(String exact) {
        var kept = "(l.quantity - coalesce(l.refused, 0))";
        var ordered = worth("l.quantity", exact);
        var shipped = worth(kept, exact);
        return """
        coalesce(sum(%2$s), 0) as total,
        coalesce(sum(%3$s - %2$s) filter (where l.refused > 0), 0) as refused,
        case when bool_and(l.cost is not null or l.quantity is null or %1$s = 0)
             then coalesce(sum(l.cost * %1$s), 0) end as cost,
        coalesce(sum(%1$s), 0) as quantity,
        coalesce(sum(l.refused), 0) as refused_quantity,
        count(l.quantity)::integer as lines
        """
                .formatted(kept, shipped, ordered);
    }

    private static String worth(String pieces, String exact) {
        var worth = "%s * l.price * (1 - coalesce(l.discount, 0))".formatted(pieces);
        return exact.equals("true")
                ? worth
                : "case when %s then %s else round(%s, 2) end".formatted(exact, worth, worth);
    }

    void refresh(Long[] orderKeys) {
        db.execute(
                """
                with wanted as (
                    select o.key, %s
                    from orders.sales_order o
                    left join orders.order_line l on l.order_key = o.key
                    where o.key = any ({0})
                    group by o.key
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
                """
                        .formatted(over("o.exact")),
                val(orderKeys));
    }
}
