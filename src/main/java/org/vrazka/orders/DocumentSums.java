package org.vrazka.orders;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.function.UnaryOperator;

/**
 * What a document's lines come to. Documents made here round each line to two decimals, half up, so
 * that the printed lines sum to the printed total; imported ones stand exactly as they came.
 */
@Component
class DocumentSums {
    /**
     * What is left of a line {@code l}. Files hold millions of them, and from most nothing is taken
     * away: that is seen before anything is computed.
     */
    private static final String KEPT =
            "(case when l.refused > 0 then l.quantity - l.refused else l.quantity end)";

    private final DSLContext db;

    DocumentSums(DSLContext db) {
        this.db = db;
    }

    /** The sums of a staged document as columns of a query that groups its lines {@code l}. */
    static String staged() {
        return over(DocumentSums::asItCame, KEPT + " * l.price", " filter (where l.discount <> 0)");
    }

    /**
     * Likewise of a document {@code o}.
     *
     * @param discounted SQL that leaves out lines without a discount, where that is known
     */
    private static String over(UnaryOperator<String> worth, String listed, String discounted) {
        var ordered = worth.apply("l.quantity");
        var shipped = worth.apply(KEPT);
        return """
        coalesce(sum(%2$s), 0) as total,
        coalesce(sum(%3$s - %2$s) filter (where l.refused > 0), 0) as refused,
        case when bool_and(l.cost is not null or l.quantity is null or %1$s = 0)
             then coalesce(sum(l.cost * %1$s), 0) end as cost,
        coalesce(sum(%1$s), 0) as quantity,
        coalesce(sum(l.refused), 0) as refused_quantity,
        count(l.quantity)::integer as lines,
        coalesce(sum(%4$s - %2$s)%5$s, 0) as discounts
        """
                .formatted(KEPT, shipped, ordered, listed, discounted);
    }

    private static String asItCame(String pieces) {
        return "(case when l.discount > 0 then %1$s * l.price * (1 - l.discount) else %1$s * l.price end)"
                .formatted(pieces);
    }

    /**
     * SQL of what so many pieces of a line {@code l} of a document {@code o} come to without VAT:
     * {@link Pricing#net}.
     */
    static String worth(String pieces) {
        return worth(pieces, "l.discount", "o.discount");
    }

    private static String worth(String pieces, String discount, String ofDocument) {
        return "orders.worth(%s, l.price, %s, %s, o.exact, o.vat_included, l.vat_rate)"
                .formatted(pieces, discount, ofDocument);
    }

    /** SQL of the VAT of a document {@code o}: {@link VatSum}. */
    private static String vat() {
        var pieces = "(l.quantity - l.refused)";
        return """
        select case when bool_and(rate is not null or net = 0) then sum(vat) end
        from (select l.vat_rate, sum(%2$s),
                     case when o.vat_included and o.exact then sum(%1$s * (1 - o.discount) - %2$s)
                          when o.vat_included then sum(round(%1$s * (1 - o.discount), 2) - %2$s)
                          when o.exact then sum(%2$s) * l.vat_rate / 100
                          else round(sum(%2$s) * l.vat_rate / 100, 2) end
              from orders.order_line l
              where l.order_key = o.key
              group by l.vat_rate) by_rate (rate, net, vat)
        """
                .formatted(asItCame(pieces), worth(pieces));
    }

    void refresh(Long[] orderKeys) {
        db.execute(
                """
                with wanted as (
                    select o.key, (%2$s) as vat, %1$s
                    from orders.sales_order o
                    left join orders.order_line l on l.order_key = o.key
                    where o.key = any ({0})
                    group by o.id, o.key
                )
                update orders.sales_order o
                set total = w.total,
                    refused = w.refused,
                    cost = w.cost,
                    vat = w.vat,
                    quantity = w.quantity,
                    refused_quantity = w.refused_quantity,
                    lines = w.lines,
                    discounts = w.discounts
                from wanted w
                where o.key = w.key
                  and (o.total, o.refused, o.cost, o.vat, o.quantity, o.refused_quantity, o.lines, o.discounts)
                      is distinct from
                      (w.total, w.refused, w.cost, w.vat, w.quantity, w.refused_quantity, w.lines, w.discounts)
                """
                        .formatted(
                                over(
                                        DocumentSums::worth,
                                        worth("(l.quantity - l.refused)", "0", "0"),
                                        ""),
                                vat()),
                val(orderKeys));
    }
}
