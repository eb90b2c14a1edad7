package org.vrazka.orders;

import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.parties.db.Tables.PARTY_SITE;

import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.records.erasing.PersonalPart;

/** What a private person bought, in the file of all that is held about him. */
@Configuration(proxyBeanMethods = false)
class OrdersOfPerson {
    @Bean
    @Order(4)
    PersonalPart ordersOfFile(DSLContext db, Scope scope) {
        return new PersonalPart(
                Kind.PARTIES,
                "orders",
                party ->
                        db.select(
                                        SALES_ORDER.DOCUMENT,
                                        SALES_ORDER.NUMBER,
                                        SALES_ORDER.ORDERED_ON,
                                        SALES_ORDER.STATE,
                                        SALES_ORDER.TOTAL,
                                        SALES_ORDER.CURRENCY,
                                        SALES_ORDER.CONTACT,
                                        PARTY_SITE.NAME.as("site"),
                                        SALES_ORDER.NOTE,
                                        SALES_ORDER.CUSTOM)
                                .from(SALES_ORDER)
                                .leftJoin(PARTY_SITE)
                                .on(PARTY_SITE.ID.eq(SALES_ORDER.SITE_ID))
                                .where(SALES_ORDER.PARTY_ID.eq(party))
                                .and(SALES_ORDER.DELETED_AT.isNull())
                                .and(scope.of(Kind.ORDERS, Action.SEE, SALES_ORDER.MANAGER_ID))
                                .orderBy(SALES_ORDER.ORDERED_ON, SALES_ORDER.ID)
                                .fetchMaps());
    }
}
