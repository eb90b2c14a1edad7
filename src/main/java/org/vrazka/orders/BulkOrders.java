package org.vrazka.orders;

import static org.vrazka.orders.db.Tables.SALES_ORDER;

import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vrazka.records.bulk.BulkWritten;

/** What sold counts anew when many documents were changed, deleted or restored at once. */
@Component
class BulkOrders {
    private final DSLContext db;
    private final SaleFacts facts;

    BulkOrders(DSLContext db, SaleFacts facts) {
        this.db = db;
        this.facts = facts;
    }

    @EventListener
    void count(BulkWritten written) {
        if (written.list().equals("orders") && !written.ids().isEmpty()) {
            facts.rebuild(
                    db.select(SALES_ORDER.KEY)
                            .from(SALES_ORDER)
                            .where(SALES_ORDER.ID.in(written.ids()))
                            .orderBy(SALES_ORDER.KEY)
                            .fetch(SALES_ORDER.KEY));
        }
    }
}
