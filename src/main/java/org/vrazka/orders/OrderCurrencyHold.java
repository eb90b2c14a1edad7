package org.vrazka.orders;

import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.orders.db.Tables.UNMET;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.identity.CurrencyHold;

/** As long as there are orders or unmet demand, they count in the company's currency. */
@Component
class OrderCurrencyHold implements CurrencyHold {
    private final DSLContext db;

    OrderCurrencyHold(DSLContext db) {
        this.db = db;
    }

    @Override
    public boolean holds() {
        return db.fetchExists(SALES_ORDER) || db.fetchExists(UNMET);
    }
}
