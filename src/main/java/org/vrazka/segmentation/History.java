package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Arrays;

/** What one customer bought, gathered from its facts as the rules look at it. */
final class History {
    private static final int NEVER = Integer.MAX_VALUE;
    private static final int WON_BACK_MONTHS = 12;

    private final Rules rules;
    private final Steps steps;
    private final @Nullable Seasons seasons;
    private final int asOf;
    private final int yearFrom;
    private final int wonBackFrom;
    private final @Nullable BigDecimal[] values;
    private @Nullable BigDecimal measure;
    private BigDecimal revenue = BigDecimal.ZERO;
    private BigDecimal yearRevenue = BigDecimal.ZERO;
    private @Nullable BigDecimal grossProfit;
    private final OrderDays days;
    private boolean bought;
    private int firstEver;
    private int last;
    private int orders;
    private int periodOrders;

    History(Rules.Frozen frozen) {
        this(frozen, null);
    }

    /**
     * @param seasons null: they are not taken out
     */
    History(Rules.Frozen frozen, @Nullable Seasons seasons) {
        this.seasons = seasons;
        this.rules = frozen.rules();
        this.steps = frozen.steps();
        this.asOf = Steps.day(frozen.asOf());
        this.yearFrom = Steps.day(frozen.yearFrom());
        this.wonBackFrom = Steps.day(frozen.asOf().minusMonths(WON_BACK_MONTHS));
        this.values = new BigDecimal[steps.count()];
        this.days = new OrderDays(rules.status());
        clear();
    }

    /** Empties it for the next customer: there may be a million. */
    void clear() {
        Arrays.fill(values, BigDecimal.ZERO);
        measure = BigDecimal.ZERO;
        revenue = BigDecimal.ZERO;
        yearRevenue = BigDecimal.ZERO;
        grossProfit = BigDecimal.ZERO;
        days.clear();
        bought = false;
        firstEver = NEVER;
        last = -NEVER;
        orders = 0;
        periodOrders = 0;
    }

    /**
     * Of days before the data only the first is known: it counts as an order, and as the last one
     * while there are no others.
     *
     * @param opening null: there was nothing before
     */
    void open(@Nullable Opening opening) {
        if (opening == null) {
            return;
        }
        firstEver = Math.min(firstEver, opening.since());
        if (opening.since() <= asOf) {
            last = Math.max(last, opening.since());
            orders += opening.orders();
        }
    }

    void add(Fact fact) {
        var orderDays = fact.orderDays();
        for (int i = 0; i < orderDays.length(); i++) {
            order(fact.day() + orderDays.charAt(i) - Fact.FIRST);
        }
        if (fact.day() >= yearFrom && fact.day() <= asOf) {
            yearRevenue = yearRevenue.add(fact.revenue());
        }
        if (steps.contains(fact.day())) {
            bought |= fact.orders() > 0;
            periodOrders += fact.orders();
            int step = steps.of(fact.day());
            values[step] = plus(values[step], rules.regularityOf().of(fact));
            measure = plus(measure, rules.measure().of(fact));
            revenue = revenue.add(fact.revenue());
            grossProfit = plus(grossProfit, fact.grossProfit());
        }
    }

    private void order(int day) {
        firstEver = Math.min(firstEver, day);
        if (day <= asOf) {
            last = Math.max(last, day);
            orders++;
            days.add(day);
        }
    }

    /** What is unknown stays unknown, whatever is added. */
    private static @Nullable BigDecimal plus(
            @Nullable BigDecimal sum, @Nullable BigDecimal addend) {
        return sum == null || addend == null ? null : sum.add(addend);
    }

    /**
     * The measure that it is ranked by; null: it bought nothing in the period, or the measure is
     * unknown, and so it gets no class.
     */
    @Nullable BigDecimal classedBy() {
        return bought ? measure : null;
    }

    /** Whether it ever bought. */
    boolean isBuyer() {
        return firstEver != NEVER;
    }

    /** Null: it bought nothing in the period. */
    @Nullable BigDecimal revenue() {
        return bought ? revenue : null;
    }

    /** Null: none. */
    @Nullable Integer periodOrders() {
        return bought ? (Integer) periodOrders : null;
    }

    /** In money: what it is ranked by, or its revenue when that is something else. */
    BigDecimal worth(BigDecimal classedBy) {
        return rules.measure().isMoney() ? classedBy : revenue;
    }

    @Nullable BigDecimal grossProfit() {
        return grossProfit;
    }

    @Nullable BigDecimal[] values() {
        return values;
    }

    Regularity regularity() {
        int from = steps.firstCounted(firstEver, rules.xyz());
        return seasons == null
                ? Regularity.of(values, from, rules.xyz())
                : Regularity.of(values, from, rules.xyz(), seasons);
    }

    /** How often it orders, up to the day of reference. */
    Rhythm rhythm() {
        return days.rhythm();
    }

    Status status() {
        return Status.on(asOf, firstEver, last, orders, rules.status());
    }

    /**
     * What it brought in the last 12 months, if it is slipping away: not lost yet, but later than
     * its own rhythm tells.
     */
    @Nullable BigDecimal atRisk(Rhythm rhythm) {
        boolean slipping =
                orders > 0
                        && rhythm.isBroken(asOf - last, rules.status().slipping())
                        && status() != Status.LOST;
        return slipping ? yearRevenue : null;
    }

    /** The day on which it came back, while it is marked so. */
    @Nullable Integer wonBack(Rhythm rhythm) {
        return rhythm.wonBackOn() > wonBackFrom && status() != Status.LOST
                ? rhythm.wonBackOn()
                : null;
    }

    /** The day of the first order up to the day of reference. */
    @Nullable Integer firstOrder() {
        return orders == 0 ? null : firstEver;
    }

    @Nullable Integer lastOrder() {
        return orders == 0 ? null : last;
    }

    /** Up to the day of reference. */
    int orders() {
        return orders;
    }
}
