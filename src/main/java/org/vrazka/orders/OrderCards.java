package org.vrazka.orders;

import static org.vrazka.orders.db.Tables.SALES_ORDER;

import org.springframework.stereotype.Component;

import java.util.List;

/** What hangs on a document: its lines, and what came back of them. */
@Component
class OrderCards {
    private final OrderRows rows;
    private final LineRows lines;
    private final GivenBack givenBack;
    private final OrderWords words;

    OrderCards(OrderRows rows, LineRows lines, GivenBack givenBack, OrderWords words) {
        this.rows = rows;
        this.lines = lines;
        this.givenBack = givenBack;
        this.words = words;
    }

    OrderCard of(Order order) {
        var id = order.id();
        var returns =
                rows.select(SALES_ORDER.ORIGIN_ID.eq(id).and(SALES_ORDER.DELETED_AT.isNull()));
        var region = order.region() == null ? null : words.region(order.region());
        var country = order.country() == null ? null : words.country(order.country());
        if (order.isReturn()) {
            return new OrderCard(order, lines.of(id), List.of(), returns, region, country, null);
        }
        var back = givenBack.of(id, order.state(), null);
        var sold = back.stream().map(GivenBack.Line::line).toList();
        return new OrderCard(
                order, sold, back, returns, region, country, rows.deliveryTerms(order));
    }
}
