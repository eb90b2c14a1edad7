package org.vrazka.products;

import static org.vrazka.products.db.Tables.PRODUCT;
import static org.vrazka.records.Fields.text;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.records.history.HistoryKind;
import org.vrazka.records.history.HistoryPages;

import java.util.UUID;

/** What happened to a product, for its card. */
@Controller
class ProductHistory {
    private static final HistoryKind KIND =
            HistoryKind.of(PRODUCT)
                    .with(ProductFields.PRODUCTS)
                    .with(text("currency", PRODUCT.CURRENCY).labelled("products.field.currency"));

    private static final HistoryKind WITHOUT_COSTS = KIND.without(PRODUCT.COST);

    private final Products products;
    private final HistoryPages pages;
    private final Scope scope;

    ProductHistory(Products products, HistoryPages pages, Scope scope) {
        this.products = products;
        this.pages = pages;
        this.scope = scope;
    }

    @GetMapping("/products/{id}/history")
    @Right(kind = Kind.PRODUCTS, action = Action.SEE)
    String history(@PathVariable UUID id, HttpServletRequest request, Model model) {
        var name = products.get(id).name();
        boolean all = scope.allows(Kind.PRODUCTS, Action.SEE_COSTS);
        return pages.show(all ? KIND : WITHOUT_COSTS, id, name, "products", request, model);
    }
}
