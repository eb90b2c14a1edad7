package org.vrazka.orders;

import static org.jooq.impl.DSL.one;
import static org.jooq.impl.DSL.select;
import static org.vrazka.orders.db.Tables.SALES_ORDER;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Kind;
import org.vrazka.parties.PartyTab;

/** How many orders and returns the card of a counterparty has in their tab. */
@Configuration(proxyBeanMethods = false)
class OrderTab {
    @Bean
    PartyTab tabOfOrders(OrderRows rows) {
        return new PartyTab(
                "orders",
                Kind.ORDERS,
                party ->
                        select(one())
                                .from(SALES_ORDER)
                                .where(
                                        SALES_ORDER.PARTY_ID.eq(party),
                                        SALES_ORDER.DELETED_AT.isNull(),
                                        rows.seen().condition()));
    }
}
