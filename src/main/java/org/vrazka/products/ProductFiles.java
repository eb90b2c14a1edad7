package org.vrazka.products;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.About;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.records.files.FileApi;
import org.vrazka.records.files.FileController;
import org.vrazka.records.files.FileExchange;
import org.vrazka.records.files.FileOwner;
import org.vrazka.records.files.FileOwner.Owned;
import org.vrazka.records.files.FilePages;

/** Files of products. */
@Configuration(proxyBeanMethods = false)
class ProductFiles {
    @Bean
    FileOwner filesOfProducts(Products products, Scope scope) {
        return new FileOwner(
                Kind.PRODUCTS,
                "products",
                id -> {
                    var product = products.get(id);
                    boolean may = scope.allows(Kind.PRODUCTS, Action.CHANGE);
                    return new Owned(id, product.name(), may);
                });
    }

    /** For people. */
    @Controller
    @About(Kind.PRODUCTS)
    @RequestMapping("/products/{id}/files")
    static class Pages extends FileController {
        Pages(FilePages pages) {
            super(Kind.PRODUCTS, pages);
        }
    }

    /** For programs. */
    @RestController
    @About(Kind.PRODUCTS)
    @RequestMapping("/api/v1/products/{id}/files")
    static class Api extends FileApi {
        Api(FileExchange exchange) {
            super(Kind.PRODUCTS, exchange);
        }
    }
}
