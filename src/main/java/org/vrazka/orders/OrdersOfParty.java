package org.vrazka.orders;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;
import static org.vrazka.orders.db.Tables.SALES_ORDER;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;
import org.vrazka.records.merging.Attached;
import org.vrazka.records.merging.RecordRef;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The documents of a counterparty; their facts and the figures of both follow at once. */
@Component
class OrdersOfParty implements Attached {
    private final DSLContext db;
    private final SaleFacts facts;

    OrdersOfParty(DSLContext db, SaleFacts facts) {
        this.db = db;
        this.facts = facts;
    }

    @Override
    public Kind kind() {
        return Kind.PARTIES;
    }

    @Override
    public String name() {
        return "orders.sales_order";
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "orders.sales_order.party_id",
                "orders.sales_order.party_key",
                "orders.sale.party_key",
                "orders.refusal.party_key",
                "orders.demand.party_key",
                "orders.sold_line.party_key",
                "orders.party_month.party_key",
                "orders.party_sales.party_key");
    }

    @Override
    public List<String> move(RecordRef from, RecordRef to) {
        return give(noCondition(), from, to).stream().map(String::valueOf).toList();
    }

    @Override
    public void moveBack(Collection<String> rows, RecordRef from, RecordRef to) {
        var keys = rows.stream().map(Long::valueOf).toArray(Long[]::new);
        give(SALES_ORDER.KEY.eq(any(keys)), from, to);
    }

    private List<Long> give(Condition which, RecordRef from, RecordRef to) {
        var keys =
                db.update(SALES_ORDER)
                        .set(SALES_ORDER.PARTY_ID, to.id())
                        .set(SALES_ORDER.PARTY_KEY, to.key())
                        .where(SALES_ORDER.PARTY_ID.eq(from.id()), which)
                        .returningResult(SALES_ORDER.KEY)
                        .fetch(SALES_ORDER.KEY);
        facts.rebuild(keys);
        return keys;
    }
}
