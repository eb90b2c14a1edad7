package org.vrazka.orders;

import static org.vrazka.orders.db.Tables.ORDER_LINE;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.products.db.Tables.PRODUCT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Kind;
import org.vrazka.records.RecordKind;
import org.vrazka.records.merging.Attached;
import org.vrazka.records.merging.AttachedRows;
import org.vrazka.records.trash.Remains;
import org.vrazka.shell.NavItem;
import org.vrazka.shell.NewItem;

/** What orders add to the frame of every page. */
@Configuration(proxyBeanMethods = false)
class OrdersConfiguration {
    @Bean
    RecordKind ordersKind(Orders orders) {
        return new RecordKind(
                        "orders", Kind.ORDERS, orders::listing, SALES_ORDER, SALES_ORDER.NUMBER)
                .ready(PaymentFields.OVERDUE);
    }

    @Bean
    NavItem ordersNav() {
        return new NavItem("sales", 30, "orders", "/orders", "box", "orders.title", Kind.ORDERS);
    }

    @Bean
    NavItem salesReportNav() {
        return new NavItem(
                "analysis",
                20,
                "sales",
                "/reports/sales",
                "chart",
                "orders.report.title",
                Kind.REPORTS);
    }

    @Bean
    NavItem refusalsNav() {
        return new NavItem(
                "analysis",
                22,
                "refusals",
                "/refusals",
                "refuse",
                "orders.refusals.title",
                Kind.REPORTS);
    }

    @Bean
    NavItem refusalReasonsNav() {
        return new NavItem(
                "admin",
                116,
                "refusal-reasons",
                "/refusal-reasons",
                "refuse",
                "orders.reasons.title",
                Kind.COMPANY);
    }

    @Bean
    NewItem newOrder() {
        return new NewItem(30, "/orders/new", "box", "orders.order", "O", Kind.ORDERS);
    }

    /** The lines of an order are its own. */
    @Bean
    Remains ordersRemains(DSLContext db) {
        return new Remains(
                SALES_ORDER,
                DSL.falseCondition(),
                orders ->
                        db.deleteFrom(ORDER_LINE)
                                .where(
                                        ORDER_LINE.ORDER_KEY.in(
                                                DSL.select(SALES_ORDER.KEY)
                                                        .from(SALES_ORDER)
                                                        .where(SALES_ORDER.ID.in(orders))))
                                .execute());
    }

    @Bean
    Attached ordersOfContacts(DSLContext db) {
        return new AttachedRows(db, Kind.CONTACTS, SALES_ORDER.CONTACT_ID, SALES_ORDER.ID);
    }

    /** What was sold is on the lines of documents. */
    @Bean
    Remains soldProducts() {
        return new Remains(
                PRODUCT,
                DSL.exists(
                        DSL.selectOne()
                                .from(ORDER_LINE)
                                .where(ORDER_LINE.PRODUCT_KEY.eq(PRODUCT.KEY))),
                products -> {});
    }
}
