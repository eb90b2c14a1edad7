package org.vrazka.products;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.vrazka.products.db.Tables.PRODUCT;
import static org.vrazka.records.Fields.text;
import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletRequest;

import org.jooq.Field;
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
import org.vrazka.shared.web.Format;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.UUID;

/** What happened to a product, for its card. */
@Controller
class ProductHistory {
    /** What a product carried before groups were a list. */
    private static final Field<String> FORMER_GROUP = field(name("group"), String.class);

    private final HistoryKind kind;
    private final HistoryKind withoutCosts;

    private final Products products;
    private final HistoryPages pages;
    private final Scope scope;

    ProductHistory(ProductFields fields, Products products, HistoryPages pages, Scope scope) {
        kind =
                HistoryKind.of(PRODUCT)
                        .with(fields.catalogue())
                        .with(
                                text("currency", PRODUCT.CURRENCY)
                                        .labelled("products.field.currency"),
                                text("formerGroup", FORMER_GROUP).labelled("products.field.group"))
                        .part("costs", "products.costs.title", ProductHistory::cost);
        withoutCosts = kind.without(PRODUCT.COST).without("costs");
        this.products = products;
        this.pages = pages;
        this.scope = scope;
    }

    private static String cost(JsonNode row) {
        var cost = row.path("cost");
        return t(
                "products.costs.told",
                Format.date(LocalDate.parse(row.path("valid_from").asString(""))),
                cost.isNumber()
                        ? Format.money(cost.decimalValue(), row.path("currency").asString(""))
                        : t("products.costs.unknown"));
    }

    @GetMapping("/products/{id}/history")
    @Right(kind = Kind.PRODUCTS, action = Action.SEE)
    String history(@PathVariable UUID id, HttpServletRequest request, Model model) {
        var name = products.get(id).name();
        boolean all = scope.allows(Kind.PRODUCTS, Action.SEE_COSTS);
        return pages.show(all ? kind : withoutCosts, id, name, "products", request, model);
    }
}
