package org.vrazka.demo;

import org.jspecify.annotations.Nullable;
import org.vrazka.orders.Document;
import org.vrazka.orders.LineContent;
import org.vrazka.orders.OrderContent;
import org.vrazka.orders.OrderState;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Three years of what made-up customers ordered, refused and gave back. */
class DemoTrade {
    private static final int MONTHS = 36;
    private static final String[] REASONS = {
        "NO_STOCK", "NO_STOCK", "SUPPLIER_FAILED", "PRICE", "CHANGED_MIND", "COMPETITOR"
    };
    private static final String[] CANCELLED = {"LATE", "NO_MONEY", "CHANGED_MIND", "COMPETITOR"};

    private final Random random;
    private final List<DemoRegister.Priced> products;
    private final LocalDate today;

    DemoTrade(Random random, List<DemoRegister.Priced> products, LocalDate today) {
        this.random = random;
        this.products = products;
        this.today = today;
    }

    List<OrderContent> of(DemoCustomer customer) {
        var orders = new ArrayList<OrderContent>();
        switch (customer.rhythm()) {
            case NEVER -> {}
            case ONCE -> order(customer, random.nextInt(MONTHS), 1, false, orders);
            case STEADY -> months(customer, MONTHS - 1 - random.nextInt(12), 0, 0.05, 1, orders);
            case SEASONAL -> months(customer, MONTHS - 1 - random.nextInt(12), 0, 0.15, 1, orders);
            case IRREGULAR ->
                    months(
                            customer,
                            random.nextInt(MONTHS),
                            0,
                            0.9,
                            0.2 + random.nextDouble() * 0.4,
                            orders);
            case GONE -> {
                int last = 8 + random.nextInt(16);
                months(customer, last + random.nextInt(MONTHS - last), last, 0.4, 0.5, orders);
            }
        }
        return orders;
    }

    /**
     * @param from months ago, down to {@code to}
     * @param spread of the worth around the usual one
     * @param chance that a month has an order
     */
    private void months(
            DemoCustomer customer,
            int from,
            int to,
            double spread,
            double chance,
            List<OrderContent> orders) {
        boolean steady = customer.rhythm() == DemoCustomer.Rhythm.STEADY;
        for (int ago = from; ago >= to; ago--) {
            if (random.nextDouble() < chance) {
                double factor = 1 + (random.nextDouble() * 2 - 1) * spread;
                order(customer, ago, steady ? factor : factor * season(ago), steady, orders);
            }
        }
    }

    /** Building stops in winter. */
    private double season(int monthsAgo) {
        int month = today.minusMonths(monthsAgo).getMonthValue();
        return 1 + 0.12 * Math.sin((month - 4) * Math.PI / 6);
    }

    private void order(
            DemoCustomer customer,
            int monthsAgo,
            double factor,
            boolean steady,
            List<OrderContent> orders) {
        var day = today.minusMonths(monthsAgo).withDayOfMonth(1 + random.nextInt(28));
        if (day.isAfter(today)) {
            return;
        }
        var state = state(day);
        var lines = lines(customer.worth() * factor, steady);
        orders.add(document(Document.ORDER, customer.id(), day, state, lines));
        var back = day.plusDays(5 + random.nextInt(20));
        if (!steady
                && state == OrderState.COMPLETED
                && random.nextInt(40) == 0
                && !back.isAfter(today)) {
            orders.add(
                    document(
                            Document.RETURN,
                            customer.id(),
                            back,
                            OrderState.COMPLETED,
                            List.of(half(lines.getFirst()))));
        }
    }

    private OrderState state(LocalDate day) {
        if (day.isAfter(today.minusDays(3))) {
            return random.nextBoolean() ? OrderState.CONFIRMED : OrderState.DRAFT;
        }
        if (day.isAfter(today.minusDays(8))) {
            return OrderState.SHIPPING;
        }
        return random.nextInt(70) == 0 ? OrderState.CANCELLED : OrderState.COMPLETED;
    }

    private List<LineContent> lines(double worth, boolean steady) {
        int count = steady ? 2 : 1 + random.nextInt(4);
        var lines = new ArrayList<LineContent>();
        for (int i = 0; i < count; i++) {
            lines.add(line(products.get(random.nextInt(products.size())), worth / count, steady));
        }
        return lines;
    }

    private LineContent line(DemoRegister.Priced product, double worth, boolean steady) {
        double price = product.price().doubleValue();
        long quantity = Math.max(1, Math.round(worth / price));
        boolean refuses = !steady && quantity > 3 && random.nextInt(25) == 0;
        long refused = refuses ? 1 + random.nextInt((int) Math.min(1_000, quantity / 2)) : 0;
        boolean cheaper = !steady && random.nextInt(5) == 0;
        return new LineContent(
                product.id(),
                null,
                BigDecimal.valueOf(quantity),
                steady ? exactly(worth, quantity) : product.price(),
                cheaper ? new BigDecimal("0.05") : BigDecimal.ZERO,
                null,
                BigDecimal.valueOf(refused),
                refuses ? REASONS[random.nextInt(REASONS.length)] : null,
                null,
                null);
    }

    /** Steady customers have a price of their own. */
    private static BigDecimal exactly(double worth, long quantity) {
        return BigDecimal.valueOf(worth / quantity).setScale(4, java.math.RoundingMode.HALF_UP);
    }

    private static LineContent half(LineContent line) {
        var kept = line.quantity().subtract(line.refused()).longValue();
        return new LineContent(
                line.product(),
                null,
                BigDecimal.valueOf(Math.max(1, kept / 2)),
                line.price(),
                line.discount(),
                null,
                BigDecimal.ZERO,
                null,
                null,
                null);
    }

    private OrderContent document(
            Document document,
            @Nullable UUID party,
            LocalDate day,
            OrderState state,
            List<LineContent> lines) {
        var usual = OrderContent.of(party, day, state, lines);
        if (document == Document.RETURN) {
            return usual.asReturn();
        }
        return state == OrderState.CANCELLED
                ? usual.cancelled(CANCELLED[day.getDayOfYear() % CANCELLED.length])
                : usual;
    }
}
