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
        @Nullable String country) {}
