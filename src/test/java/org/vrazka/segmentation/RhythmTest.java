package org.vrazka.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;

/** The days between orders, against the same computed plainly. */
class RhythmTest {
    private static final Rules.StatusRules RULES = new Rules.StatusRules(null, 100, 1, null);

    @Test
    void isKnownFromThreeDaysOfOrdersOn() {
        assertThat(of(10, 10, 20).isKnown()).isFalse();
        assertThat(of(10, 20, 30).isKnown()).isTrue();
    }

    @Test
    void countsOrdersOfOneDayOnce() {
        var rhythm = of(0, 10, 10, 10, 30);
        assertThat(rhythm.mean()).isEqualTo(15);
        assertThat(rhythm.deviation()).isEqualTo(5);
    }

    @Test
    void isBrokenAfterTheMeanAndSoManyDeviations() {
        var rhythm = of(0, 10, 30); // 15 days, and 5 off
        assertThat(rhythm.isBroken(25, BigDecimal.TWO)).isFalse();
        assertThat(rhythm.isBroken(26, BigDecimal.TWO)).isTrue();
        assertThat(rhythm.isBroken(23, new BigDecimal("1.5"))).isTrue();
        assertThat(rhythm.isBroken(22, new BigDecimal("1.5"))).isFalse();
        assertThat(of(0, 7, 14, 21).isBroken(7, BigDecimal.TWO)).isFalse();
        assertThat(of(0, 7, 14, 21).isBroken(8, BigDecimal.TWO)).isTrue();
        assertThat(of(0, 7).isBroken(1_000, BigDecimal.TWO)).isFalse();
    }

    /** On the day before the order it had been silent for one day more than the limit. */
    @Test
    void knowsTheLastReturnAfterALoss() {
        assertThat(of(0, 101).wonBackOn()).isEqualTo(Rhythm.NEVER);
        assertThat(of(0, 102).wonBackOn()).isEqualTo(102);
        assertThat(of(0, 102, 150, 300, 310).wonBackOn()).isEqualTo(300);
    }

    @Test
    void agreesWithThePlainFormulas() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var days = random.ints(2 + random.nextInt(40), 0, 2_000).distinct().sorted().toArray();
            var gaps = new double[days.length - 1];
            for (int i = 0; i < gaps.length; i++) {
                gaps[i] = days[i + 1] - days[i];
            }
            double mean = Arrays.stream(gaps).average().orElse(0);
            double variance =
                    Arrays.stream(gaps).map(g -> (g - mean) * (g - mean)).sum() / gaps.length;
            var rhythm = of(days);
            assertThat(rhythm.mean()).isEqualTo(mean, within(1e-9));
            assertThat(rhythm.deviation()).isEqualTo(Math.sqrt(variance), within(1e-6));
        }
    }

    private static Rhythm of(int... days) {
        var all = new OrderDays(RULES);
        for (int day : days) {
            all.add(day);
        }
        return all.rhythm();
    }
}
