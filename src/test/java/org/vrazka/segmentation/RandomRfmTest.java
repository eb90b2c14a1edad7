package org.vrazka.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Fifths of made-up histories (returns, gaps, ties, one day only), by us and by the letter. */
class RandomRfmTest {
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate TO = LocalDate.of(2025, 12, 31);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithAPlainRecount(long seed) {
        var random = new Random(seed);
        var measure = Measure.values()[random.nextInt(Measure.values().length)];
        var asOf = TO.plusDays(random.nextInt(200) - 100);
        var facts = histories(random);
        var rules =
                new Rules(
                        null,
                        measure,
                        FROM,
                        TO,
                        null,
                        Step.MONTH,
                        Rules.DEFAULT.abc(),
                        Rules.DEFAULT.xyz(),
                        Rules.DEFAULT.status());

        var classified = Classified.of(facts, new Rules.Frozen(rules, FROM, TO, asOf));

        var plain = PlainRfm.of(bought(facts, measure, asOf));
        assertThat(classified.keySet()).isEqualTo(plain.keySet());
        classified.forEach(
                (customer, c) -> assertThat(c.rfm()).as("%s", c).isEqualTo(plain.get(customer)));
    }

    private static Map<Integer, List<Fact>> histories(Random random) {
        int customers = 1 + random.nextInt(300);
        boolean even = random.nextBoolean();
        var all = new TreeMap<Integer, List<Fact>>();
        for (int customer = 1; customer <= customers; customer++) {
            int documents = random.nextInt(3) == 0 ? 1 : random.nextInt(12);
            var facts = new ArrayList<Fact>();
            for (int i = 0; i < documents; i++) {
                int day = (int) FROM.plusDays(random.nextInt(700) - 135).toEpochDay();
                boolean back = random.nextInt(6) == 0;
                var amount = even ? BigDecimal.TEN : BigDecimal.valueOf(random.nextInt(900), 1);
                facts.add(
                        new Fact(
                                customer,
                                day,
                                back ? BigDecimal.ZERO : amount,
                                back ? amount : BigDecimal.ZERO,
                                BigDecimal.valueOf(random.nextInt(20)),
                                back ? BigDecimal.ONE.negate() : BigDecimal.ONE,
                                back ? 0 : 1,
                                back ? "" : "A"));
            }
            all.put(customer, facts);
        }
        return all;
    }

    private static Map<Integer, PlainRfm.Bought> bought(
            Map<Integer, List<Fact>> facts, Measure measure, LocalDate asOf) {
        var all = new HashMap<Integer, PlainRfm.Bought>();
        facts.forEach((customer, of) -> {
            var inPeriod =
                    of.stream()
                            .filter(f -> f.day() >= FROM.toEpochDay() && f.day() <= TO.toEpochDay())
                            .toList();
            int orders = inPeriod.stream().mapToInt(Fact::orders).sum();
            if (orders > 0) {
                var last =
                        of.stream()
                                .filter(f -> f.orders() > 0 && f.day() <= asOf.toEpochDay())
                                .map(f -> LocalDate.ofEpochDay(f.day()))
                                .max(LocalDate::compareTo);
                var sum =
                        inPeriod.stream().map(measure::of).reduce(BigDecimal.ZERO, BigDecimal::add);
                all.put(customer, new PlainRfm.Bought(last.orElse(null), orders, sum));
            }
        });
        return all;
    }
}
