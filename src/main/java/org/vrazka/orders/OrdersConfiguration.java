package org.vrazka.orders;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Kind;
import org.vrazka.shell.NavItem;
import org.vrazka.shell.NewItem;

/** What orders add to the frame of every page. */
@Configuration(proxyBeanMethods = false)
class OrdersConfiguration {
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
    NewItem newOrder() {
        return new NewItem(30, "/orders/new", "box", "orders.order", "O", Kind.ORDERS);
    }
}
