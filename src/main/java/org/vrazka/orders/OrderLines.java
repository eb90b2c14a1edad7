package org.vrazka.orders;

import static org.vrazka.products.db.Tables.PRODUCT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.orders.db.tables.records.OrderLineRecord;
import org.vrazka.orders.db.tables.records.SalesOrderRecord;
import org.vrazka.orders.reasons.ReasonTree;
import org.vrazka.orders.reasons.Reasons;
import org.vrazka.products.db.tables.records.ProductRecord;
import org.vrazka.rates.VatTable;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What lines of documents must obey. */
@Component
class OrderLines {
    private final DSLContext db;
    private final Scope scope;
    private final LineRows lineRows;
    private final Currencies currencies;
    private final Reasons reasons;
    private final OrderVat vat;
    private final DayPrices dayPrices;

    OrderLines(
            DSLContext db,
            Scope scope,
            LineRows lineRows,
            Currencies currencies,
            Reasons reasons,
            OrderVat vat,
            DayPrices dayPrices) {
        this.vat = vat;
        this.dayPrices = dayPrices;
        this.db = db;
        this.scope = scope;
        this.lineRows = lineRows;
        this.currencies = currencies;
        this.reasons = reasons;
    }

    /** The rows that the content means, in the document's currency. */
    List<OrderLineRecord> read(OrderContent content, SalesOrderRecord document, Errors errors) {
        boolean refuses =
                content.lines().stream()
                        .anyMatch(
                                line -> line.refused().signum() > 0 || line.refuseReason() != null);
        var tree = refuses ? reasons.tree() : ReasonTree.EMPTY;
        var known = dayPrices.of(document, content.lines());
        return read(content, document, products(content.lines()), known, tree, vat.table(), errors);
    }

    List<OrderLineRecord> read(
            OrderContent content,
            SalesOrderRecord document,
            Map<UUID, ProductRecord> products,
            DayPrices.Known known,
            ReasonTree tree,
            VatTable table,
            Errors errors) {
        var rows = new ArrayList<OrderLineRecord>();
        var rule = vat.of(document, table);
        var kept = lineRows.keptCosts(document);
        for (int i = 0; i < content.lines().size(); i++) {
            var line = content.lines().get(i);
            rows.add(
                    row(
                            line,
                            line.product() == null ? null : products.get(line.product()),
                            document,
                            known,
                            tree,
                            rule,
                            "lines[" + i + "].",
                            errors));
        }
        LineVat.giveBasis(rows, document, rule, errors);
        if (!scope.showsCosts(Kind.ORDERS)) {
            rows.stream()
                    .filter(row -> kept.containsKey(row.getProductKey()))
                    .forEach(row -> row.setCost(kept.get(row.getProductKey())));
        }
        return rows;
    }

    Map<UUID, ProductRecord> products(List<LineContent> lines) {
        var ids =
                lines.stream()
                        .map(LineContent::product)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return db.fetch(PRODUCT, PRODUCT.ID.in(ids)).intoMap(PRODUCT.ID);
    }

    private OrderLineRecord row(
            LineContent line,
            @Nullable ProductRecord product,
            SalesOrderRecord document,
            DayPrices.Known known,
            ReasonTree tree,
            OrderVat.Rule rule,
            String field,
            Errors errors) {
        var row = new OrderLineRecord();
        var name = Clean.line(line.name());
        if (product != null) {
            row.setProductKey(product.getKey());
            row.setName(product.getName().equals(name) ? null : name);
        } else {
            row.setName(name);
            errors.addUnless(line.product() == null, field + "product", "product");
            errors.addUnless(
                    line.product() != null || name != null, field + "product", "noProduct");
        }
        row.setQuantity(line.quantity());
        errors.addUnless(line.quantity().signum() > 0, field + "quantity", "positive");
        LineVat.write(line, product, document, rule, row, field, errors);
        price(line, product, document, known, row, field, errors);
        row.setDiscount(line.discount());
        errors.addUnless(isShare(line.discount()), field + "discount", "discount");
        RefusedPart.write(line, row, document, tree, field, errors);
        return row;
    }

    private void price(
            LineContent line,
            @Nullable ProductRecord product,
            SalesOrderRecord document,
            DayPrices.Known known,
            OrderLineRecord row,
            String field,
            Errors errors) {
        var price = line.price();
        if (price == null && product != null) {
            price =
                    LineVat.priced(
                            converted(known.price(product), document),
                            document.getVatIncluded(),
                            row.getVatRate());
        }
        if (price == null) {
            errors.add(field + "price", "noPrice");
        } else {
            errors.addUnless(price.signum() >= 0, field + "price", "notNegative");
            row.setPrice(price);
        }
        errors.addUnless(
                line.cost() == null || scope.showsCosts(Kind.ORDERS), field + "cost", "hidden");
        var cost = line.cost();
        if (cost == null && product != null) {
            cost = converted(known.cost(product), document);
        }
        errors.addUnless(cost == null || cost.signum() >= 0, field + "cost", "notNegative");
        row.setCost(cost);
    }

    /** A product's price or cost in the document's currency; null when no rate tells. */
    private @Nullable BigDecimal converted(@Nullable Money money, SalesOrderRecord document) {
        if (money == null || money.currency().equals(document.getCurrency())) {
            return money == null ? null : money.amount();
        }
        return money.currency().equals(currencies.base())
                ? money.amount().divide(document.getRate(), 4, RoundingMode.HALF_UP)
                : null;
    }

    private static boolean isShare(BigDecimal discount) {
        return discount.signum() >= 0 && discount.compareTo(BigDecimal.ONE) <= 0;
    }
}
