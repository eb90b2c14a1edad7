package org.vrazka.orders;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.About;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.records.files.FileApi;
import org.vrazka.records.files.FileController;
import org.vrazka.records.files.FileExchange;
import org.vrazka.records.files.FileOwner;
import org.vrazka.records.files.FileOwner.Owned;
import org.vrazka.records.files.FilePages;
import org.vrazka.shared.NotFound;

/** Files of orders and returns. */
@Configuration(proxyBeanMethods = false)
class OrderFiles {
    @Bean
    FileOwner filesOfOrders(Orders orders) {
        return new FileOwner(
                Kind.ORDERS,
                "orders",
                id -> {
                    var order = orders.get(id);
                    if (order.deletedAt() != null) {
                        throw new NotFound("order", id);
                    }
                    var name = order.document().label() + " " + order.number();
                    return new Owned(id, name, orders.allows(Action.CHANGE, order));
                });
    }

    /** For people. */
    @Controller
    @About(Kind.ORDERS)
    @RequestMapping("/orders/{id}/files")
    static class Pages extends FileController {
        Pages(FilePages pages) {
            super(Kind.ORDERS, pages);
        }
    }

    /** For programs. */
    @RestController
    @About(Kind.ORDERS)
    @RequestMapping("/api/v1/orders/{id}/files")
    static class Api extends FileApi {
        Api(FileExchange exchange) {
            super(Kind.ORDERS, exchange);
        }
    }
}
