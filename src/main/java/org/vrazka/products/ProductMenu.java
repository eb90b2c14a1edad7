package org.vrazka.products;

import static org.vrazka.products.db.Tables.PRODUCT;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.vrazka.identity.Kind;
import org.vrazka.records.RecordKind;
import org.vrazka.shell.NavItem;
import org.vrazka.shell.NewItem;
import org.vrazka.shell.PaletteSource;

import java.util.List;

/** Where products stand in the frame: side bar, menu "New", palette. */
@Configuration(proxyBeanMethods = false)
class ProductMenu {
    @Bean
    RecordKind productsKind(Products products) {
        return new RecordKind("products", Kind.PRODUCTS, products::listing, PRODUCT, PRODUCT.NAME);
    }

    @Bean
    NavItem productsItem() {
        return new NavItem(
                "sales", 30, "products", "/products", "tag", "products.title", Kind.PRODUCTS);
    }

    @Bean
    NavItem priceListsItem() {
        return new NavItem(
                "sales",
                32,
                "price-lists",
                "/price-lists",
                "tag",
                "products.lists.title",
                Kind.PRODUCTS);
    }

    @Bean
    NavItem productGroupsItem() {
        return new NavItem(
                "admin",
                115,
                "product-groups",
                "/product-groups",
                "tag",
                "products.groups.title",
                Kind.COMPANY);
    }

    @Bean
    NewItem newProduct() {
        return new NewItem(30, "/products/new", "tag", "products.one", "R", Kind.PRODUCTS);
    }

    @Bean
    @Order(30)
    PaletteSource productsInPalette(Products products) {
        return new PaletteSource() {
            @Override
            public String labelKey() {
                return "products.title";
            }

            @Override
            public List<Hit> find(String text, int limit) {
                return products.search(text, limit).stream()
                        .map(p -> new Hit("/products/" + p.id(), "tag", p.name(), p.code()))
                        .toList();
            }
        };
    }
}
