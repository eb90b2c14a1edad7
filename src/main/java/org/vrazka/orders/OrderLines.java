package org.vrazka.orders;

import static org.vrazka.orders.db.Tables.ORDER_LINE;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.products.db.Tables.PRODUCT;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.orders.db.tables.records.OrderLineRecord;
import org.vrazka.orders.db.tables.records.SalesOrderRecord;
import org.vrazka.products.db.tables.records.ProductRecord;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The lines of documents: their rules, and the rows they stand in. */
@Component
class OrderLines {
    private static final Field<?>[] CONTENT = {
        ORDER_LINE.PRODUCT_KEY,
        ORDER_LINE.NAME,
        ORDER_LINE.QUANTITY,
        ORDER_LINE.PRICE,
        ORDER_LINE.DISCOUNT,
        ORDER_LINE.COST,
        ORDER_LINE.REFUSED,
        ORDER_LINE.REFUSE_REASON
    };

    private final DSLContext db;
    private final Scope scope;
    private final Currencies currencies;

    OrderLines(DSLContext db, Scope scope, Currencies currencies) {
        this.db = db;
        this.scope = scope;
        this.currencies = currencies;
    }

    List<OrderLine> of(UUID document) {
        return db.select(
                        ORDER_LINE.ID,
                        PRODUCT.ID,
                        PRODUCT.CODE,
                        DSL.coalesce(ORDER_LINE.NAME, PRODUCT.NAME, DSL.inline("")),
                        PRODUCT.UNIT,
                        ORDER_LINE.QUANTITY,
                        ORDER_LINE.PRICE,
                        ORDER_LINE.DISCOUNT,
                        scope.costs(Kind.ORDERS, ORDER_LINE.COST),
                        ORDER_LINE.REFUSED,
                        ORDER_LINE.REFUSE_REASON,
                        SALES_ORDER.EXACT)
                .from(ORDER_LINE)
                .join(SALES_ORDER)
                .on(SALES_ORDER.KEY.eq(ORDER_LINE.ORDER_KEY))
                .leftJoin(PRODUCT)
                .on(PRODUCT.KEY.eq(ORDER_LINE.PRODUCT_KEY))
                .where(SALES_ORDER.ID.eq(document))
                .orderBy(ORDER_LINE.ID)
                .fetch(Records.mapping(OrderLine::new));
    }

    /** The rows that the content means, in the document's currency. */
    List<OrderLineRecord> read(OrderContent content, SalesOrderRecord document, Errors errors) {
        return read(content, document, products(content.lines()), errors);
    }

    List<OrderLineRecord> read(
            OrderContent content,
            SalesOrderRecord document,
            Map<UUID, ProductRecord> products,
            Errors errors) {
        var rows = new ArrayList<OrderLineRecord>();
        var kept = keptCosts(document);
        for (int i = 0; i < content.lines().size(); i++) {
            var line = content.lines().get(i);
            rows.add(
                    row(
                            line,
                            line.product() == null ? null : products.get(line.product()),
                            document,
                            "lines[" + i + "].",
                            errors));
        }
        if (!scope.showsCosts(Kind.ORDERS)) {
            rows.stream()
                    .filter(row -> kept.containsKey(row.getProductKey()))
                    .forEach(row -> row.setCost(kept.get(row.getProductKey())));
        }
        return rows;
    }

    /** Who does not see costs leaves those of the products that stood in the document before. */
    private Map<Integer, @Nullable BigDecimal> keptCosts(SalesOrderRecord document) {
        var costs = new HashMap<Integer, @Nullable BigDecimal>();
        if (document.getKey() != null && !scope.showsCosts(Kind.ORDERS)) {
            db.select(ORDER_LINE.PRODUCT_KEY, ORDER_LINE.COST)
                    .from(ORDER_LINE)
                    .where(ORDER_LINE.ORDER_KEY.eq(document.getKey()))
                    .and(ORDER_LINE.PRODUCT_KEY.isNotNull())
                    .forEach(line -> costs.put(line.value1(), line.value2()));
        }
        return costs;
    }

    /**
     * Lines of the same goods keep their rows, so that the history tells what really changed. Ids
     * are the order of lines: from the first new line on all are written anew.
     */
    void write(long orderKey, List<OrderLineRecord> rows) {
        var gone = new ArrayDeque<>(stored(orderKey));
        var kept = new ArrayList<OrderLineRecord>();
        var removed = new ArrayList<Long>();
        for (var row : rows) {
            if (gone.stream().noneMatch(old -> isSameGoods(old, row))) {
                break;
            }
            while (!isSameGoods(gone.getFirst(), row)) {
                removed.add(gone.removeFirst().getId());
            }
            var old = gone.removeFirst();
            old.from(row, CONTENT);
            kept.add(old);
        }
        gone.forEach(old -> removed.add(old.getId()));
        var fresh = rows.subList(kept.size(), rows.size());
        fresh.forEach(row -> row.setOrderKey(orderKey));
        db.deleteFrom(ORDER_LINE).where(ORDER_LINE.ID.in(removed)).execute();
        db.batchUpdate(kept).execute();
        db.batchInsert(fresh).execute();
    }

    private List<OrderLineRecord> stored(long orderKey) {
        return db.selectFrom(ORDER_LINE)
                .where(ORDER_LINE.ORDER_KEY.eq(orderKey))
                .orderBy(ORDER_LINE.ID)
                .fetch();
    }

    private static boolean isSameGoods(OrderLineRecord one, OrderLineRecord other) {
        return Objects.equals(one.getProductKey(), other.getProductKey())
                && Objects.equals(one.getName(), other.getName());
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
        price(line, product, document, row, field, errors);
        row.setDiscount(line.discount());
        errors.addUnless(isShare(line.discount()), field + "discount", "discount");
        refused(line, row, document, field, errors);
        return row;
    }

    private void price(
            LineContent line,
            @Nullable ProductRecord product,
            SalesOrderRecord document,
            OrderLineRecord row,
            String field,
            Errors errors) {
        var price = line.price();
        if (price == null && product != null) {
            price = converted(product.getPrice(), product.getCurrency(), document);
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
            cost = converted(product.getCost(), product.getCurrency(), document);
        }
        errors.addUnless(cost == null || cost.signum() >= 0, field + "cost", "notNegative");
        row.setCost(cost);
    }

    /** A product's price or cost in the document's currency; null when no rate tells. */
    private @Nullable BigDecimal converted(
            @Nullable BigDecimal amount, String currency, SalesOrderRecord document) {
        if (amount == null || currency.equals(document.getCurrency())) {
            return amount;
        }
        return currency.equals(currencies.base())
                ? amount.divide(document.getRate(), 4, RoundingMode.HALF_UP)
                : null;
    }

    private static void refused(
            LineContent line,
            OrderLineRecord row,
            SalesOrderRecord document,
            String field,
            Errors errors) {
        var refused = line.refused();
        row.setRefused(refused);
        row.setRefuseReason(refused.signum() == 0 ? null : Clean.line(line.refuseReason()));
        errors.addUnless(
                refused.signum() >= 0 && refused.compareTo(line.quantity()) <= 0,
                field + "refused",
                "refused");
        if (refused.signum() > 0) {
            errors.addUnless(
                    Document.ORDER.name().equals(document.getDocument()),
                    field + "refused",
                    "refusedReturn");
            errors.addUnless(row.getRefuseReason() != null, field + "refuseReason", "noReason");
        }
    }

    private static boolean isShare(BigDecimal discount) {
        return discount.signum() >= 0 && discount.compareTo(BigDecimal.ONE) <= 0;
    }
}
