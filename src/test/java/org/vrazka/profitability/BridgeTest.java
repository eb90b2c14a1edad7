package org.vrazka.profitability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.orders.Period;
import org.vrazka.profitability.Bridge.Buyers;
import org.vrazka.profitability.Bridge.Product;
import org.vrazka.profitability.Bridge.Sold;
import org.vrazka.profitability.Bridge.Step;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;

/** Why profit changed: by hand, at random, and from documents against sums worked out apart. */
@DatabaseTest
class BridgeTest {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Autowired RandomSales random;
    @Autowired Bridges bridges;

    /**
     * Bolts: 10 at 10, cost 6, then 12 at 11, cost 7. Nuts: 20 at 5, cost 4, then 20 at 5, cost 4.
     * At old prices sales grow from 200 to 220: V = 1.1. Volume (V - 1) x (40 + 20) = 6; price 12 x
     * 1 = 12; cost -12 x 1 = -12; mix (12 - 11) x 4 + (20 - 22) x 1 = 2.
     */
    @Test
    void isAsWorkedOutByHand() {
        var bridge =
                Bridge.of(
                        List.of(
                                new Product(Buyers.BOTH, sold(10, 100, 60), sold(12, 132, 84)),
                                new Product(Buyers.BOTH, sold(20, 100, 80), sold(20, 100, 80)),
                                new Product(Buyers.BOTH, sold(0, 0, 0), sold(1, 9, 4)),
                                new Product(Buyers.WON, sold(0, 0, 0), sold(3, 30, 10)),
                                new Product(Buyers.LOST, sold(7, 70, 30), sold(0, 0, 0))));

        assertThat(bridge.before()).isEqualByComparingTo("100");
        assertThat(bridge.after()).isEqualByComparingTo("93");
        assertThat(bridge.rounded())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                Step.WON, new BigDecimal("20.00"),
                                Step.LOST, new BigDecimal("-40.00"),
                                Step.VOLUME, new BigDecimal("6.00"),
                                Step.MIX, new BigDecimal("2.00"),
                                Step.RANGE, new BigDecimal("5.00"),
                                Step.PRICE, new BigDecimal("12.00"),
                                Step.COST, new BigDecimal("-12.00")));
    }

    private static Sold sold(int quantity, int revenue, int cost) {
        return new Sold(
                BigDecimal.valueOf(quantity),
                BigDecimal.valueOf(revenue),
                BigDecimal.valueOf(cost));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void sumsToTheChangeToTheCent(long seed) {
        var chance = new Random(seed);
        for (int i = 0; i < 500; i++) {
            var products = new ArrayList<Product>();
            int many = chance.nextInt(12);
            for (int j = 0; j < many; j++) {
                var buyers = Buyers.values()[chance.nextInt(3)];
                products.add(
                        new Product(
                                buyers,
                                buyers == Buyers.WON ? sold(0, 0, 0) : any(chance),
                                buyers == Buyers.LOST ? sold(0, 0, 0) : any(chance)));
            }
            var bridge = Bridge.of(products);
            var sum = bridge.rounded().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum)
                    .isEqualByComparingTo(
                            Bridge.cents(bridge.after()).subtract(Bridge.cents(bridge.before())));
            bridge.rounded()
                    .forEach((step, part) ->
                            assertThat(part)
                                    .as(step + " is a rounded part")
                                    .isCloseTo(
                                            bridge.parts().get(step),
                                            within(CENT.multiply(BigDecimal.valueOf(5)))));
        }
    }

    /** Nothing, more back than sold, negative profit, all of it can be. */
    private static Sold any(Random chance) {
        return new Sold(
                BigDecimal.valueOf(
                        chance.nextInt(20) == 0 ? 0 : chance.nextInt(100_000) - 3_000, 3),
                BigDecimal.valueOf(chance.nextInt(10_000_000) - 100_000, 4),
                BigDecimal.valueOf(chance.nextInt(9_000_000) - 100_000, 4));
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void isAsWorkedOutFromAllLines(long seed) {
        var made = random.make(seed).knowingAllCosts();
        made.documents(40);
        var now = new Period(LocalDate.parse("2026-01-05"), LocalDate.parse("2026-03-10"));
        var then = new Period(LocalDate.parse("2025-11-01"), LocalDate.parse("2026-01-04"));

        var bridge = bridges.of(now, then, List.of()).orElseThrow();

        var expected = apart(made.sold, now, then);
        expected.forEach((step, part) ->
                assertThat(bridge.parts().get(step).doubleValue())
                        .as(step.name())
                        .isCloseTo(part, within(1e-6)));
        assertThat(expected).hasSize(Step.values().length);
    }

    @Test
    void isUnknownWhereACostIs() {
        var made = random.make(3);
        made.documents(60);
        assertThat(made.sold).anyMatch(line -> line.cost() == null);
        var all = new Period(LocalDate.parse("2026-01-05"), LocalDate.parse("2026-03-10"));
        assertThat(bridges.of(all, all, List.of())).isEmpty();
    }

    /** In plain sums over the lines, another way round: each effect from unit prices. */
    private static Map<Step, Double> apart(List<RandomSales.Sold> lines, Period now, Period then) {
        Map<Step, Double> parts = new EnumMap<>(Step.class);
        for (var step : Step.values()) {
            parts.put(step, 0.0);
        }
        var products = lines.stream().map(RandomSales.Sold::product).distinct().toList();
        double base = 0;
        double grown = 0;
        for (int product : products) {
            var before = of(lines, then, old(lines, product, now, then));
            var after = of(lines, now, old(lines, product, now, then));
            if (before[0] > 0 && after[0] > 0) {
                base += before[1];
                grown += after[0] * before[1] / before[0];
            }
        }
        double volume = base <= 0 ? 1 : grown / base;
        for (int product : products) {
            var both = old(lines, product, now, then);
            var before = of(lines, then, both);
            var after = of(lines, now, both);
            if (before[0] > 0 && after[0] > 0) {
                double margin = (before[1] - before[2]) / before[0];
                add(parts, Step.PRICE, after[0] * (after[1] / after[0] - before[1] / before[0]));
                add(parts, Step.COST, -after[0] * (after[2] / after[0] - before[2] / before[0]));
                add(parts, Step.VOLUME, (volume - 1) * before[0] * margin);
                add(parts, Step.MIX, (after[0] - volume * before[0]) * margin);
            } else {
                add(parts, Step.RANGE, after[1] - after[2] - before[1] + before[2]);
            }
        }
        Predicate<RandomSales.Sold> won =
                line -> bought(lines, line, now) && !bought(lines, line, then);
        Predicate<RandomSales.Sold> lost =
                line -> !bought(lines, line, now) && bought(lines, line, then);
        for (var group : List.of(won, lost)) {
            var before = of(lines, then, group);
            var after = of(lines, now, group);
            add(
                    parts,
                    group == won ? Step.WON : Step.LOST,
                    after[1] - after[2] - before[1] + before[2]);
        }
        return parts;
    }

    private static void add(Map<Step, Double> parts, Step step, double part) {
        parts.merge(step, part, Double::sum);
    }

    private static boolean bought(
            List<RandomSales.Sold> lines, RandomSales.Sold line, Period period) {
        return lines.stream()
                .anyMatch(other ->
                        !other.back()
                                && other.amount().signum() > 0
                                && ProfitSumsTest.isIn(period, other.day())
                                && Objects.equals(other.customer(), line.customer()));
    }

    /** Of a product, lines of who bought in both periods, or gave back alone. */
    private static Predicate<RandomSales.Sold> old(
            List<RandomSales.Sold> lines, int product, Period now, Period then) {
        return line ->
                line.product() == product && bought(lines, line, now) == bought(lines, line, then);
    }

    /** Quantity, revenue and cost, less what came back. */
    private static double[] of(
            List<RandomSales.Sold> lines, Period period, Predicate<RandomSales.Sold> which) {
        double[] sums = new double[3];
        for (var line : lines) {
            if (ProfitSumsTest.isIn(period, line.day()) && which.test(line)) {
                int sign = line.back() ? -1 : 1;
                sums[0] += sign * line.quantity().doubleValue();
                sums[1] += sign * line.amount().doubleValue();
                sums[2] += line.cost() == null ? 0 : sign * line.cost().doubleValue();
            }
        }
        return sums;
    }
}
