package org.vrazka.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Made-up histories (returns, gaps, ties, one day only) classed twice: by us and by the letter. */
class RandomHistoriesTest {
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate TO = LocalDate.of(2025, 12, 31);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithAPlainRecount(long seed) {
        var random = new Random(seed);
        var facts = histories(random);
        var rules = rules(random);
        var openings = openings(random, facts.keySet());

        var classified = Classified.of(facts, openings, rules);

        var recounted = recount(facts, openings, rules);
        assertThat(classified.keySet()).isEqualTo(recounted.keySet());
        for (var c : classified.values()) {
            var plain = recounted.get(c.customer());
            assertThat(c.measure()).isEqualByComparingTo(plain.measure);
            assertThat(c.abc()).as("ABC of %s", c).isEqualTo(plain.abc);
            assertThat(c.cumulativeBefore()).isCloseTo(plain.before, within(1e-12));
            assertThat(c.regularity().xyz()).as("XYZ of %s", c).isEqualTo(plain.xyz);
            assertThat(c.status()).as("status of %s", c).isEqualTo(plain.status);
        }
    }

    private static Rules.Frozen rules(Random random) {
        var steps = Step.values();
        return new Rules.Frozen(
                new Rules(
                        null,
                        random.nextBoolean() ? Measure.REVENUE : Measure.GROSS_REVENUE,
                        FROM,
                        TO,
                        null,
                        steps[random.nextInt(steps.length)],
                        Rules.DEFAULT.abc(),
                        new Rules.Xyz(
                                random.nextBoolean() ? Measure.ORDERS : null,
                                BigDecimal.valueOf(50),
                                BigDecimal.valueOf(100),
                                random.nextBoolean(),
                                false),
                        new Rules.StatusRules(
                                null, 60, 1, random.nextBoolean() ? new BigDecimal("2.5") : null)),
                FROM,
                TO,
                TO);
    }

    private static Map<Integer, List<Fact>> histories(Random random) {
        var all = new TreeMap<Integer, List<Fact>>();
        for (int customer = 1; customer <= 400; customer++) {
            var facts = new ArrayList<Fact>();
            int documents = random.nextInt(4) == 0 ? 1 : random.nextInt(30);
            boolean even = random.nextInt(3) == 0;
            for (int i = 0; i < documents; i++) {
                var day = FROM.plusDays(random.nextInt(500) - 135);
                boolean isReturn = random.nextInt(6) == 0;
                var amount =
                        even
                                ? BigDecimal.TEN
                                : BigDecimal.valueOf(random.nextInt(500) * 25L, random.nextInt(4));
                facts.add(fact(customer, day, amount, isReturn));
            }
            all.put(customer, facts);
        }
        return all;
    }

    /** Some are older than the data. */
    private static Map<Integer, Opening> openings(Random random, Set<Integer> customers) {
        var openings = new TreeMap<Integer, Opening>();
        for (int customer : customers) {
            if (random.nextInt(4) == 0) {
                var since = FROM.plusDays(random.nextInt(700) - 500);
                openings.put(customer, new Opening(Steps.day(since), 1 + random.nextInt(9)));
            }
        }
        return openings;
    }

    private static Fact fact(int customer, LocalDate date, BigDecimal amount, boolean isReturn) {
        int day = Steps.day(date);
        return new Fact(
                customer,
                day,
                isReturn ? BigDecimal.ZERO : amount,
                isReturn ? amount : BigDecimal.ZERO,
                null,
                BigDecimal.ONE,
                isReturn ? 0 : 1,
                isReturn ? "" : "A");
    }

    private static final class Plain {
        int customer;
        BigDecimal measure = BigDecimal.ZERO;
        AbcClass abc = AbcClass.C;
        double before;
        XyzClass xyz = XyzClass.NONE;
        Status status = Status.POTENTIAL;
    }

    private static Map<Integer, Plain> recount(
            Map<Integer, List<Fact>> facts, Map<Integer, Opening> openings, Rules.Frozen frozen) {
        var rules = frozen.rules();
        var all = new ArrayList<Plain>();
        facts.forEach((customer, of) -> {
            if (of.stream().anyMatch(f -> f.orders() > 0 && inPeriod(f))) {
                var plain = new Plain();
                plain.customer = customer;
                for (var fact : of) {
                    if (inPeriod(fact)) {
                        plain.measure = plain.measure.add(rules.measure().of(fact));
                    }
                }
                var opening = openings.get(customer);
                plain.xyz = xyz(of, opening, rules);
                plain.status = status(of, opening, rules.status());
                all.add(plain);
            }
        });
        all.sort(
                Comparator.comparing((Plain p) -> p.measure)
                        .reversed()
                        .thenComparing(p -> p.customer));
        var total =
                all.stream()
                        .map(p -> p.measure.max(BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        var sum = BigDecimal.ZERO;
        var classed = new TreeMap<Integer, Plain>();
        for (var plain : all) {
            var hundredfold = sum.multiply(BigDecimal.valueOf(100));
            plain.before = sum.doubleValue() / total.doubleValue();
            if (plain.measure.signum() > 0) {
                if (hundredfold.compareTo(total.multiply(rules.abc().a())) < 0) {
                    plain.abc = AbcClass.A;
                } else if (hundredfold.compareTo(total.multiply(rules.abc().b())) < 0) {
                    plain.abc = AbcClass.B;
                }
                sum = sum.add(plain.measure);
            }
            classed.put(plain.customer, plain);
        }
        return classed;
    }

    private static boolean inPeriod(Fact fact) {
        return fact.day() >= FROM.toEpochDay() && fact.day() <= TO.toEpochDay();
    }

    private static XyzClass xyz(List<Fact> facts, @Nullable Opening opening, Rules rules) {
        var first =
                LocalDate.ofEpochDay(
                        IntStream.concat(
                                        facts.stream()
                                                .filter(f -> f.orders() > 0)
                                                .mapToInt(Fact::day),
                                        opening == null
                                                ? IntStream.empty()
                                                : IntStream.of(opening.since()))
                                .min()
                                .orElseThrow());
        var values = new ArrayList<BigDecimal>();
        for (var start = begin(FROM, rules.step());
                !start.isAfter(TO);
                start = end(start, rules.step())) {
            var end = end(start, rules.step());
            if (!rules.xyz().countBeforeFirst() && !first.isBefore(end)) {
                continue;
            }
            var value = BigDecimal.ZERO;
            for (var fact : facts) {
                if (inPeriod(fact)
                        && fact.day() >= start.toEpochDay()
                        && fact.day() < end.toEpochDay()) {
                    value = value.add(rules.regularityOf().of(fact));
                }
            }
            values.add(value);
        }
        var sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (values.size() < 3 || sum.signum() <= 0) {
            return XyzClass.NONE;
        }
        // (variation)² = (n·Σx² − (Σx)²) / (Σx)², compared exactly with the squares of 0.5 and 1
        var squares = values.stream().map(v -> v.pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        var above = squares.multiply(BigDecimal.valueOf(values.size())).subtract(sum.pow(2));
        if (above.multiply(BigDecimal.valueOf(4)).compareTo(sum.pow(2)) <= 0) {
            return XyzClass.X;
        }
        return above.compareTo(sum.pow(2)) <= 0 ? XyzClass.Y : XyzClass.Z;
    }

    private static LocalDate begin(LocalDate day, Step step) {
        return step == Step.WEEK ? LocalDate.of(2024, 12, 30) : day;
    }

    private static LocalDate end(LocalDate start, Step step) {
        return switch (step) {
            case WEEK -> start.plusDays(7);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
        };
    }

    /** Each order before the data is one more on the first day. */
    private static Status status(
            List<Fact> facts, @Nullable Opening opening, Rules.StatusRules rules) {
        var before =
                opening == null
                        ? IntStream.empty()
                        : IntStream.generate(opening::since).limit(opening.orders());
        var bought = facts.stream().filter(f -> f.orders() > 0).mapToInt(Fact::day);
        var days =
                IntStream.concat(before, bought)
                        .mapToObj(LocalDate::ofEpochDay)
                        .filter(d -> !d.isAfter(TO))
                        .sorted()
                        .toList();
        if (days.isEmpty()) {
            return Status.POTENTIAL;
        }
        double limit = rules.lostDays();
        if (rules.ownRhythm() != null && days.size() >= 3) {
            double mean =
                    (double) ChronoUnit.DAYS.between(days.getFirst(), days.getLast())
                            / (days.size() - 1);
            limit = Math.max(rules.ownRhythm().doubleValue() * mean, limit / 2);
        }
        if (ChronoUnit.DAYS.between(days.getLast(), TO) > limit) {
            return Status.LOST;
        }
        return days.size() <= rules.oneTimeOrders() ? Status.ONE_TIME : Status.REGULAR;
    }
}
