package org.vrazka.orders;

import static org.vrazka.orders.db.Tables.ORDER_LINE;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.products.db.Tables.PRODUCT;

import org.jooq.Condition;
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
import org.vrazka.orders.reasons.Cause;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The rows that lines of documents stand in. */
@Component
class LineRows {
    private static final Field<?>[] CONTENT = {
        ORDER_LINE.PRODUCT_KEY,
        ORDER_LINE.NAME,
        ORDER_LINE.QUANTITY,
        ORDER_LINE.PRICE,
        ORDER_LINE.DISCOUNT,
        ORDER_LINE.COST,
        ORDER_LINE.REFUSED,
        ORDER_LINE.REFUSE_REASON,
        ORDER_LINE.REFUSE_CAUSE,
        ORDER_LINE.VAT_RATE
    };

    private final DSLContext db;
    private final Scope scope;

    LineRows(DSLContext db, Scope scope) {
        this.db = db;
        this.scope = scope;
    }

    List<OrderLine> of(UUID document) {
        return of(SALES_ORDER.ID.eq(document));
    }

    /**
     * Of the returns that stand against an order.
     *
     * @param except one that is left out
     */
    List<OrderLine> ofReturns(UUID order, @Nullable UUID except) {
        return of(
                SALES_ORDER
                        .ORIGIN_ID
                        .eq(order)
                        .and(SALES_ORDER.DELETED_AT.isNull())
                        .and(SALES_ORDER.STATE.ne(OrderState.CANCELLED.name()))
                        .and(except == null ? DSL.noCondition() : SALES_ORDER.ID.ne(except)));
    }

    private List<OrderLine> of(Condition which) {
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
                        ORDER_LINE.REFUSE_CAUSE.convertFrom(LineRows::cause),
                        ORDER_LINE.VAT_RATE,
                        OrderRows.pricing())
                .from(ORDER_LINE)
                .join(SALES_ORDER)
                .on(SALES_ORDER.KEY.eq(ORDER_LINE.ORDER_KEY))
                .leftJoin(PRODUCT)
                .on(PRODUCT.KEY.eq(ORDER_LINE.PRODUCT_KEY))
                .where(which)
                .orderBy(ORDER_LINE.ID)
                .fetch(Records.mapping(OrderLine::new));
    }

    private static @Nullable Cause cause(@Nullable String code) {
        return Cause.of(code).orElse(null);
    }

    /** Who does not see costs leaves those of the products that stood in the document before. */
    Map<Integer, @Nullable BigDecimal> keptCosts(SalesOrderRecord document) {
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
        db.deleteFrom(ORDER_LINE)
                .where(ORDER_LINE.ORDER_KEY.eq(orderKey), ORDER_LINE.ID.in(removed))
                .execute();
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
}
