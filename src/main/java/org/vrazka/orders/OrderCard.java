package org.vrazka.orders;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * A document with its lines, and the returns of its goods.
 *
 * @param givenBack of an order: what was shipped of each line, and what came back
 * @param deliveryTerms of its delivery site or its customer; null: there are none, or they are not
 *     seen
 * @param region the name of its oblast in the language of who asks
 * @param country likewise
 */
public record OrderCard(
        Order order,
        List<OrderLine> lines,
        List<GivenBack.Line> givenBack,
        List<Order> returns,
        @Nullable String region,
        @Nullable String country,
        @Nullable String deliveryTerms) {
    /** How much of a line came back. */
    public BigDecimal returned(OrderLine line) {
        return givenBack.stream()
                .filter(back -> back.line().id() == line.id())
                .map(GivenBack.Line::returned)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    /** Whether something of it can still come back. */
    public boolean hasLeft() {
        return givenBack.stream().anyMatch(back -> back.left().signum() > 0);
    }

    /** What the lines come to, with VAT by rate. */
    public DocumentTotals totals() {
        return DocumentTotals.sum(lines.stream().map(OrderLine::part).toList(), order.pricing());
    }
}
