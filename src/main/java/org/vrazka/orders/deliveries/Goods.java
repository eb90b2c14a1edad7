package org.vrazka.orders.deliveries;

import org.jspecify.annotations.Nullable;
import org.vrazka.orders.OrderLine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Lines of one product, or of one name when there is no product: deliveries tell goods, since lines
 * are written anew when an order is changed.
 *
 * @param due ordered without the refused
 * @param delivered accepted so far
 */
public record Goods(
        @Nullable UUID product,
        String name,
        @Nullable String unit,
        BigDecimal due,
        BigDecimal delivered,
        List<OrderLine> lines) {
    /** Still to deliver, never less than nothing. */
    public BigDecimal open() {
        return due.subtract(delivered).max(BigDecimal.ZERO);
    }

    boolean is(@Nullable UUID otherProduct, @Nullable String otherName) {
        return product != null ? product.equals(otherProduct) : name.equals(otherName);
    }

    /** Of an order, in the order of its lines. */
    static List<Goods> of(List<OrderLine> lines, List<Delivery> deliveries) {
        var byGoods = new LinkedHashMap<Object, List<OrderLine>>();
        for (var line : lines) {
            Object key = line.product() == null ? line.name() : line.product();
            byGoods.computeIfAbsent(key, goods -> new ArrayList<>()).add(line);
        }
        var parts = deliveries.stream().flatMap(delivery -> delivery.parts().stream()).toList();
        return byGoods.values().stream().map(same -> of(same, parts, same.getFirst())).toList();
    }

    private static Goods of(List<OrderLine> lines, List<Delivery.Part> parts, OrderLine first) {
        var due =
                lines.stream()
                        .map(line -> line.quantity().subtract(line.refused()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        var goods =
                new Goods(first.product(), first.name(), first.unit(), due, BigDecimal.ZERO, lines);
        return goods.with(
                parts.stream()
                        .filter(part -> goods.is(part.product(), part.name()))
                        .map(Delivery.Part::quantity)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private Goods with(BigDecimal other) {
        return new Goods(product, name, unit, due, other, lines);
    }

    /** What is open of each line; the first lines are delivered first. */
    Map<Long, BigDecimal> openByLine() {
        var rest = delivered;
        var open = new LinkedHashMap<Long, BigDecimal>();
        for (var line : lines) {
            var wanted = line.quantity().subtract(line.refused());
            var given = rest.min(wanted);
            rest = rest.subtract(given);
            if (given.compareTo(wanted) < 0) {
                open.put(line.id(), wanted.subtract(given));
            }
        }
        return open;
    }
}
