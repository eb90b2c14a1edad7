package org.vrazka.orders;

import java.util.List;

/** A document with its lines, and the returns of its goods. */
public record OrderCard(Order order, List<OrderLine> lines, List<Order> returns) {}
