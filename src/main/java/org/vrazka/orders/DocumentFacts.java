package org.vrazka.orders;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** The rows of {@code orders.sale}: what each document did to sales, in the base currency. */
@Component
class DocumentFacts {
    private static final Set<String> COUNTED = Set.of("SALE", "RETURN");

    private final DSLContext db;

    DocumentFacts(DSLContext db) {
        this.db = db;
    }

    /** Makes the facts of these documents anew and tells which customers' months they touch. */
    Set<Touched> refresh(Long[] orderKeys) {
        var touched = new HashSet<Touched>();
        collect(touched, forget(orderKeys));
        collect(touched, state(orderKeys));
        return touched;
    }

    /** The same for documents that have none yet. */
    void add(Long[] orderKeys) {
        state(orderKeys);
    }

    private Result<Record> forget(Long[] orderKeys) {
        return db.fetch(
                "delete from orders.sale where order_key = any ({0}) returning effect, party_key,"
                        + " day",
                val(orderKeys));
    }

    private Result<Record> state(Long[] orderKeys) {
        return db.fetch(
                """
                insert into orders.sale (order_key, effect, day, party_key, manager_id, region_id, region,
                                         country, market_id, team_id, amount, quantity, cost, discount)
                select o.key, e.effect, o.ordered_on, o.party_key, o.manager_id, o.region_id, o.region,
                       o.country, o.market_id, o.team_id, e.amount * o.rate, e.quantity, e.cost * o.rate, e.discount * o.rate
                from orders.sales_order o
                cross join lateral (
                    select 'SALE', o.total, o.quantity, o.cost, o.discounts
                    where o.document = 'ORDER' and o.state in ('SHIPPING', 'COMPLETED') and o.quantity > 0
                    union all
                    select 'RETURN', o.total, o.quantity, o.cost, o.discounts
                    where o.document = 'RETURN' and o.state in ('SHIPPING', 'COMPLETED') and o.quantity > 0
                    union all
                    select 'REFUSAL', o.refused, o.refused_quantity, null, 0
                    where o.document = 'ORDER' and o.state in ('CONFIRMED', 'SHIPPING', 'COMPLETED')
                      and o.refused_quantity > 0
                    union all
                    select 'CANCELLATION', o.total + o.refused, o.quantity + o.refused_quantity, null, 0
                    where o.document = 'ORDER' and o.state = 'CANCELLED' and o.lines > 0 and not orders.is_again(o.again_id)
                ) e (effect, amount, quantity, cost, discount)
                where o.key = any ({0}) and o.deleted_at is null
                returning effect, party_key, day
                """,
                val(orderKeys));
    }

    /** Months sum what was sold and what came back. */
    private static void collect(Set<Touched> touched, Result<Record> facts) {
        for (var fact : facts) {
            var party = fact.get("party_key", Integer.class);
            if (party != null && COUNTED.contains(fact.get("effect", String.class))) {
                touched.add(new Touched(party, fact.get("day", LocalDate.class).withDayOfMonth(1)));
            }
        }
    }
}
