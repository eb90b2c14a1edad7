package org.vrazka.orders.deliveries;

import static org.vrazka.orders.OrderState.COMPLETED;
import static org.vrazka.orders.OrderState.CONFIRMED;
import static org.vrazka.orders.OrderState.SHIPPING;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.orders.OrderCard;
import org.vrazka.orders.OrderShipping;
import org.vrazka.orders.Orders;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.shared.Errors;
import org.vrazka.shared.NotFound;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/**
 * Deliveries of an order. The first one takes it to shipping; the one with which nothing is open
 * completes it, on its day.
 */
@Service
@Transactional
public class Deliveries {
    private final Orders orders;
    private final OrderShipping shipping;
    private final DeliveryRows rows;
    private final DeliveryChecks checks;

    Deliveries(Orders orders, OrderShipping shipping, DeliveryRows rows, DeliveryChecks checks) {
        this.orders = orders;
        this.shipping = shipping;
        this.rows = rows;
        this.checks = checks;
    }

    /**
     * An order with what came of it.
     *
     * @param goods what was ordered of each, delivered, and is open
     */
    public record State(OrderCard card, List<Delivery> deliveries, List<Goods> goods) {
        /** Whether more can be delivered. */
        public boolean isOpen() {
            var order = card.order();
            return !order.isReturn()
                    && order.deletedAt() == null
                    && (order.state() == CONFIRMED || order.state() == SHIPPING)
                    && goods.stream().anyMatch(some -> some.open().signum() > 0);
        }

        /** Whether what is open can be refused: something came, and the rest will not. */
        public boolean hasRest() {
            return isOpen() && !deliveries.isEmpty();
        }

        public List<Goods> open() {
            return goods.stream().filter(some -> some.open().signum() > 0).toList();
        }

        @Nullable LocalDate lastDay() {
            return deliveries.isEmpty() ? null : deliveries.getLast().day();
        }
    }

    @Transactional(readOnly = true)
    public State of(UUID order) {
        var card = orders.card(order);
        var deliveries = rows.of(order);
        return new State(card, deliveries, Goods.of(card.lines(), deliveries));
    }

    /** Of an order that is not in the trash. */
    @Transactional(readOnly = true)
    State live(UUID order) {
        var state = of(order);
        if (state.card().order().deletedAt() != null) {
            throw new NotFound("order", order);
        }
        return state;
    }

    /** Of an order that may be changed. */
    State toChange(UUID order) {
        orders.toChange(order);
        return of(order);
    }

    /**
     * Writes a delivery and takes the order where it leads.
     *
     * @throws org.vrazka.shared.Invalid with all that is wrong
     * @throws org.vrazka.shared.Stale when the order was changed meanwhile
     */
    Delivery add(UUID order, int version, DeliveryContent content) {
        shipping.lock(order, version);
        var before = of(order);
        var errors = new Errors("orders.error");
        errors.addUnless(before.isOpen(), "delivery", "nothingToDeliver");
        errors.throwIfAny();
        var delivery = checks.read(content, before);
        rows.insert(order, delivery);
        settle(order);
        return delivery;
    }

    /** One that was written by mistake; the order is open again. */
    void delete(UUID order, int version, UUID delivery) {
        shipping.lock(order, version);
        if (!rows.delete(order, delivery)) {
            throw new NotFound("delivery", delivery);
        }
        settle(order);
    }

    /** Refuses what is open of an order of which something was delivered, and completes it. */
    void refuseRest(UUID order, int version, @Nullable String reason, @Nullable Cause cause) {
        shipping.lock(order, version);
        var state = of(order);
        var errors = new Errors("orders.error");
        errors.addUnless(state.hasRest(), "delivery", "noRest");
        errors.throwIfAny();
        var open = new HashMap<Long, BigDecimal>();
        state.goods().forEach(goods -> open.putAll(goods.openByLine()));
        shipping.refuse(order, open, reason, cause);
        settle(order);
    }

    private void settle(UUID order) {
        var now = of(order);
        if (now.deliveries().isEmpty()) {
            shipping.settle(order, CONFIRMED, null);
        } else if (now.open().isEmpty()) {
            shipping.settle(order, COMPLETED, now.lastDay());
        } else {
            shipping.settle(order, SHIPPING, null);
        }
    }
}
