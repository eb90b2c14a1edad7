package org.vrazka.orders;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A document with its lines, and the returns of its goods.
 *
 * @param region the name of its oblast in the language of who asks
 * @param country likewise
 */
public record OrderCard(
        Order order,
        List<OrderLine> lines,
        List<Order> returns,
        @Nullable String region,
        @Nullable String country) {
    /** What the lines come to, with VAT by rate. */
    public DocumentTotals totals() {
        return DocumentTotals.sum(lines.stream().map(OrderLine::part).toList(), order.pricing());
    }
}
