package org.vrazka.profitability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.profitability.db.Tables.MARK;
import static org.vrazka.profitability.db.Tables.PLACE_SUM;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.orders.Dimension;
import org.vrazka.orders.Period;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Sums of random documents against sums worked out apart, whether months were summed or not. */
@DatabaseTest
class ProfitSumsTest {
    @Autowired DSLContext db;
    @Autowired RandomSales random;
    @Autowired SumsFixture months;
    @Autowired Sums sums;

    private RandomSales.Made made;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void areTheSameWhereverTheyAreRead(long seed) {
        made = random.make(seed);
        made.documents(60);
        made.charges(40);
        compare("from the documents");

        months.refresh();
        assertThat(db.fetchCount(MARK)).isZero();
        assertThat(db.fetchCount(PLACE_SUM)).isPositive();
        compare("from the sums");

        made.documents(5);
        made.deleteOne();
        made.charges(3);
        made.deleteCharge();
        assertThat(db.fetchCount(MARK)).isPositive();
        compare("from both");

        months.refresh();
        made.classAs("B");
        compare("after classes have changed");

        months.refresh();
        made.throwCustomerAway();
        compare("after a customer went to the trash");
        months.refresh();
        compare("from sums made since");
    }

    /** Those of the largest sales of all time only gave goods back in these days. */
    @Test
    void findsTheLargestAmongThoseThatSoldNothingElse() {
        made = random.make(4);
        made.sale(0, "2026-01-10", "900");
        made.sale(1, "2026-01-10", "800");
        made.goodsBack(0, "2026-02-05", "10");
        made.goodsBack(1, "2026-02-05", "10");
        made.sale(2, "2026-02-06", "5");
        var days = new Period(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-02-28"));

        assertThat(sums.of(List.of(Dimension.PARTY), days, null, List.of(), 1))
                .extracting(Sums.Sum::keys)
                .containsExactly(List.of(requireNonNull(made.customer(2))));
    }

    private void compare(String how) {
        var periods =
                List.of(
                        new Period(null, null),
                        new Period(LocalDate.parse("2025-12-01"), LocalDate.parse("2026-01-31")),
                        new Period(LocalDate.parse("2025-11-20"), LocalDate.parse("2026-02-07")),
                        new Period(LocalDate.parse("2025-12-05"), LocalDate.parse("2025-12-20")));
        var questions =
                List.of(
                        List.<Dimension>of(),
                        List.of(Dimension.MANAGER),
                        List.of(Dimension.CLASS, Dimension.MONTH),
                        List.of(Dimension.PARTY, Dimension.QUARTER),
                        List.of(Dimension.PRODUCT),
                        List.of(Dimension.PRODUCT, Dimension.PARTY),
                        List.of(Dimension.PRODUCT, Dimension.MANAGER),
                        List.of(Dimension.PRODUCT, Dimension.CLASS));
        for (var period : periods) {
            compareLargest(Dimension.PARTY, period);
            compareLargest(Dimension.PRODUCT, period);
            for (var by : questions) {
                var expected = expected(by, period);
                var found = new HashMap<List<Object>, Parts>();
                sums.of(by, period, null, List.of(), 1000)
                        .forEach(sum -> found.put(List.copyOf(said(sum.keys())), sum.parts()));
                found.values().removeIf(Parts::isNothing);
                assertThat(plain(found))
                        .as(how + " " + by + " " + period)
                        .isEqualTo(plain(expected));
            }
        }
    }

    /** One, two and three of them, alone and by something else. */
    private void compareLargest(Dimension dimension, Period period) {
        var all = expected(List.of(dimension), period);
        Function<List<Object>, BigDecimal> sales = keys -> all.get(keys).get(Part.SALES);
        var largest = all.keySet().stream().sorted(comparing(sales).reversed()).toList();
        for (int most = 1; most < largest.size(); most++) {
            boolean told =
                    sales.apply(largest.get(most - 1)).compareTo(sales.apply(largest.get(most)))
                            > 0;
            if (!told) {
                continue; // neither of two with the same sales is the larger one
            }
            for (var by : List.of(List.of(dimension), List.of(dimension, Dimension.MANAGER))) {
                var found = new HashSet<List<Object>>();
                for (var sum : sums.of(by, period, null, List.of(), most)) {
                    if (!sum.parts().isNothing()) {
                        found.add(said(sum.keys().subList(0, 1)));
                    }
                }
                assertThat(found)
                        .as("largest %d by %s %s", most, by, period)
                        .isEqualTo(Set.copyOf(largest.subList(0, most)));
            }
        }
    }

    private static List<Object> said(List<@Nullable Object> keys) {
        return keys.stream().<Object>map(String::valueOf).toList();
    }

    private static Map<List<Object>, Map<Part, BigDecimal>> plain(Map<List<Object>, Parts> sums) {
        var plain = new HashMap<List<Object>, Map<Part, BigDecimal>>();
        sums.forEach((keys, parts) -> {
            var all = new EnumMap<Part, BigDecimal>(Part.class);
            Arrays.stream(Part.values())
                    .forEach(part ->
                            all.put(part, parts.get(part).setScale(20, RoundingMode.UNNECESSARY)));
            plain.put(keys, all);
        });
        return plain;
    }

    private Map<List<Object>, Parts> expected(List<Dimension> by, Period period) {
        boolean lines = by.contains(Dimension.PRODUCT);
        var expected = new HashMap<List<Object>, Parts>();
        var seen = new HashMap<Long, Boolean>();
        for (var one : made.sold) {
            if (!isIn(period, one.day())) {
                continue;
            }
            boolean first = seen.put(one.document(), true) == null;
            boolean documentKnown =
                    made.sold.stream()
                            .filter(s -> s.document() == one.document())
                            .allMatch(s -> s.cost() != null);
            var parts = new EnumMap<Part, BigDecimal>(Part.class);
            var none = BigDecimal.ZERO;
            var cost = one.cost() != null && (lines || documentKnown) ? one.cost() : none;
            boolean unknown = lines ? one.cost() == null : first && !documentKnown;
            parts.put(Part.SALES, one.back() ? none : one.amount());
            parts.put(Part.DISCOUNTS, one.back() ? none : one.listed().subtract(one.amount()));
            parts.put(Part.RETURNS, one.back() ? one.amount() : none);
            parts.put(Part.COST, one.back() ? cost.negate() : cost);
            parts.put(Part.UNKNOWN, unknown ? BigDecimal.ONE : none);
            parts.put(Part.QUANTITY, one.back() ? one.quantity().negate() : one.quantity());
            parts.put(Part.ORDERS, !lines && first && !one.back() ? BigDecimal.ONE : none);
            expected.merge(keys(by, one), new Parts(parts), Parts::plus);
        }
        if (!lines) {
            addCharges(by, period, expected);
        }
        expected.values().removeIf(Parts::isNothing);
        return expected;
    }

    private void addCharges(List<Dimension> by, Period period, Map<List<Object>, Parts> expected) {
        var none = BigDecimal.ZERO;
        for (var one : made.charged) {
            if (isIn(period, one.day())) {
                var where =
                        new RandomSales.Sold(
                                0,
                                one.day(),
                                one.customer(),
                                one.manager(),
                                0,
                                false,
                                none,
                                none,
                                none,
                                none);
                var parts = new Parts(Map.of(Part.of(one.kind()), one.worth()));
                expected.merge(keys(by, where), parts, Parts::plus);
            }
        }
    }

    private List<Object> keys(List<Dimension> by, RandomSales.Sold one) {
        return by.stream().<Object>map(dimension -> String.valueOf(key(dimension, one))).toList();
    }

    static boolean isIn(Period period, LocalDate day) {
        return (period.from() == null || !day.isBefore(period.from()))
                && (period.to() == null || !day.isAfter(period.to()));
    }

    private @Nullable Object key(Dimension dimension, RandomSales.Sold one) {
        var month = one.day().withDayOfMonth(1);
        return switch (dimension) {
            case MANAGER -> one.manager();
            case MONTH -> month;
            case QUARTER -> month.minusMonths((month.getMonthValue() - 1) % 3);
            case CLASS -> Objects.equals(made.customer(1), one.customer()) ? made.abc : null;
            case PARTY -> one.customer();
            case PRODUCT -> one.product();
            default -> throw new IllegalArgumentException(dimension.name());
        };
    }
}
