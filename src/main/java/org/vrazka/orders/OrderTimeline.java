package org.vrazka.orders;

import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.shared.web.Text.t;

import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;
import org.vrazka.records.timeline.Part;
import org.vrazka.records.timeline.Stretch;
import org.vrazka.records.timeline.TimelineEntry;
import org.vrazka.records.timeline.TimelineEntry.Look;
import org.vrazka.records.timeline.TimelineSource;
import org.vrazka.shared.Money;
import org.vrazka.shared.web.Format;

import java.util.UUID;

/** Orders and returns in the timeline of their party, at the beginning of their day. */
@Component
@org.springframework.core.annotation.Order(20)
class OrderTimeline implements TimelineSource {
    private static final String KIND = "orders";

    private final OrderRows orders;

    OrderTimeline(OrderRows orders) {
        this.orders = orders;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String label() {
        return t("orders.title");
    }

    @Override
    public Kind right() {
        return Kind.ORDERS;
    }

    @Override
    public Part of(UUID party, Stretch asked) {
        var entries =
                orders
                        .newest(
                                party,
                                DayPlaces.older(
                                        asked.before(),
                                        KIND,
                                        SALES_ORDER.ORDERED_ON,
                                        SALES_ORDER.ID),
                                asked.most())
                        .stream()
                        .map(OrderTimeline::told)
                        .toList();
        return Part.of(entries, asked);
    }

    private static TimelineEntry told(Order order) {
        var refused = order.sums().refused();
        return TimelineEntry.of(
                        DayPlaces.of(KIND, order.id(), order.date()),
                        order.id(),
                        new Look(
                                order.isReturn() ? "reply" : "box",
                                order.isReturn() ? "warn" : order.state().tone()),
                        order.document().label() + " " + order.number())
                .on(order.date())
                .at("/orders/" + order.id())
                .standing(
                        order.state().label(),
                        order.isReturn() ? negated(order.total()) : order.total())
                .saying(
                        refused.signum() == 0
                                ? null
                                : t(
                                        "orders.timeline.refused",
                                        Format.money(refused, order.currency())));
    }

    private static Money negated(Money money) {
        return new Money(money.amount().negate(), money.currency());
    }
}
