package org.vrazka.orders;

import static org.jooq.impl.DSL.sum;
import static org.vrazka.orders.db.Tables.DELIVERED;
import static org.vrazka.orders.db.Tables.DELIVERY;
import static org.vrazka.orders.db.Tables.ORDER_LINE;
import static org.vrazka.orders.db.Tables.SALES_ORDER;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.orders.db.tables.records.OrderLineRecord;
import org.vrazka.orders.db.tables.records.SalesOrderRecord;
import org.vrazka.shared.Errors;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What came back of orders, and what still can: no more than was shipped, at the price, discount,
 * VAT and cost of the sale. It goes by goods, since lines are written anew when an order is
 * changed; of several lines of one product the first is given back first.
 */
@Component
class GivenBack {
    private final DSLContext db;
    private final LineRows lineRows;

    GivenBack(DSLContext db, LineRows lineRows) {
        this.db = db;
        this.lineRows = lineRows;
    }

    /**
     * A line of an order.
     *
     * @param shipped in the pieces of the line
     */
    record Line(OrderLine line, BigDecimal shipped, BigDecimal returned) {
        BigDecimal left() {
            return shipped.subtract(returned);
        }
    }

    /**
     * The lines of an order.
     *
     * @param except a return that is not counted, because it is the one being changed
     */
    List<Line> of(UUID order, OrderState state, @Nullable UUID except) {
        var lines = lineRows.of(order);
        var returned = new HashMap<Object, BigDecimal>();
        lineRows.ofReturns(order, except)
                .forEach(line -> returned.merge(goods(line), line.quantity(), BigDecimal::add));
        var accepted =
                state == OrderState.SHIPPING ? accepted(order) : Map.<Object, BigDecimal>of();
        var rest = new HashMap<>(accepted);
        var result = new ArrayList<Line>();
        for (var line : lines) {
            var shipped =
                    state.counts() ? line.quantity().subtract(line.refused()) : BigDecimal.ZERO;
            if (!accepted.isEmpty()) {
                shipped = take(rest, goods(line), shipped);
            }
            result.add(new Line(line, shipped, take(returned, goods(line), shipped)));
        }
        return result;
    }

    private static BigDecimal take(Map<Object, BigDecimal> from, Object goods, BigDecimal atMost) {
        var taken = from.getOrDefault(goods, BigDecimal.ZERO).min(atMost);
        from.merge(goods, taken.negate(), BigDecimal::add);
        return taken;
    }

    /** What customers have accepted so far of an order that is still on its way. */
    private Map<Object, BigDecimal> accepted(UUID order) {
        var accepted = new HashMap<Object, BigDecimal>();
        db.select(DELIVERED.PRODUCT_ID, DELIVERED.NAME, sum(DELIVERED.QUANTITY))
                .from(DELIVERED)
                .join(DELIVERY)
                .on(DELIVERY.ID.eq(DELIVERED.DELIVERY_ID))
                .where(DELIVERY.ORDER_ID.eq(order))
                .groupBy(DELIVERED.PRODUCT_ID, DELIVERED.NAME)
                .forEach(row ->
                        accepted.merge(
                                goods(row.value1(), row.value2()), row.value3(), BigDecimal::add));
        return accepted;
    }

    private static Object goods(OrderLine line) {
        return goods(line.product(), line.name());
    }

    private static Object goods(@Nullable UUID product, @Nullable String name) {
        return product != null ? product : String.valueOf(name);
    }

    /**
     * What a return says, completed by the sale: a line without a price is given back at the price,
     * discount and VAT that it was sold at. Told to the errors: goods that the order does not have,
     * and more of them than can come back.
     */
    OrderContent complete(OrderContent content, @Nullable UUID id, Errors errors) {
        var order = content.origin();
        var state = order == null ? null : state(order);
        if (order == null || state == null) {
            return content;
        }
        var sold = new HashMap<Object, OrderLine>();
        var left = new HashMap<Object, BigDecimal>();
        for (var line : of(order, state, id)) {
            sold.putIfAbsent(goods(line.line), line.line);
            left.merge(goods(line.line), line.left(), BigDecimal::add);
        }
        var lines = new ArrayList<LineContent>();
        for (var line : content.lines()) {
            var goods = goods(line.product(), line.name());
            var at = "lines[" + lines.size() + "].";
            var sale = sold.get(goods);
            errors.addUnless(sale != null, at + "product", "notOrdered");
            var most = left.getOrDefault(goods, BigDecimal.ZERO);
            errors.addUnless(
                    sale == null || line.quantity().compareTo(most) <= 0,
                    at + "quantity",
                    "moreThanShipped",
                    Format.exact(most));
            left.put(goods, most.subtract(line.quantity()).max(BigDecimal.ZERO));
            lines.add(sale == null ? line : line.asSold(sale));
        }
        return content.with(lines);
    }

    /** Whether all that a return in the trash brings back can still come back of its order. */
    boolean leavesRoomFor(UUID returned, UUID order) {
        var state = state(order);
        if (state == null) {
            return true;
        }
        var left = new HashMap<Object, BigDecimal>();
        of(order, state, returned)
                .forEach(line -> left.merge(goods(line.line), line.left(), BigDecimal::add));
        for (var line : lineRows.of(returned)) {
            left.merge(goods(line), line.quantity().negate(), BigDecimal::add);
        }
        return left.values().stream().allMatch(quantity -> quantity.signum() >= 0);
    }

    /** Locked, so that two returns at once do not give back the same pieces. */
    private @Nullable OrderState state(UUID order) {
        return db.select(SALES_ORDER.STATE)
                .from(SALES_ORDER)
                .where(SALES_ORDER.ID.eq(order))
                .forUpdate()
                .fetchOne(SALES_ORDER.STATE, OrderState.class);
    }

    /** Lines of a return whose cost nobody told have that of the sale. */
    void giveCosts(SalesOrderRecord document, OrderContent content, List<OrderLineRecord> rows) {
        var order = document.getOriginId();
        if (order == null) {
            return;
        }
        var costs = new HashMap<Integer, @Nullable BigDecimal>();
        db.select(ORDER_LINE.PRODUCT_KEY, ORDER_LINE.COST)
                .from(ORDER_LINE)
                .join(SALES_ORDER)
                .on(SALES_ORDER.KEY.eq(ORDER_LINE.ORDER_KEY))
                .where(SALES_ORDER.ID.eq(order), ORDER_LINE.PRODUCT_KEY.isNotNull())
                .orderBy(ORDER_LINE.ID)
                .forEach(line -> costs.putIfAbsent(line.value1(), line.value2()));
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (content.lines().get(i).cost() == null && costs.containsKey(row.getProductKey())) {
                row.setCost(costs.get(row.getProductKey()));
            }
        }
    }
}
