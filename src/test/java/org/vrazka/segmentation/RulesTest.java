package org.vrazka.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

class RulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Rules.Xyz LOOSE =
            new Rules.Xyz(null, BigDecimal.valueOf(50), BigDecimal.valueOf(100), false, false);

    @Test
    void looksAtTheLastTwelveCompleteMonthsUnlessTold() {
        var frozen = Rules.DEFAULT.on(TODAY);

        assertThat(frozen.from()).isEqualTo("2025-11-01");
        assertThat(frozen.to()).isEqualTo("2026-10-31");
        assertThat(frozen.asOf()).isEqualTo(TODAY);
        assertThat(frozen.steps().count()).isEqualTo(12);
    }

    @Test
    void cutsWeeksAtTheEndsOfThePeriod() {
        var steps = new Steps(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 16), Step.WEEK);

        assertThat(steps.count()).isEqualTo(4); // one Sunday, two weeks, one Monday
        assertThat(steps.of(Steps.day(LocalDate.of(2026, 11, 1)))).isZero();
        assertThat(steps.of(Steps.day(LocalDate.of(2026, 11, 8)))).isEqualTo(1);
        assertThat(steps.of(Steps.day(LocalDate.of(2026, 11, 16)))).isEqualTo(3);
    }

    /** The one that crosses a border still belongs to the class before it. */
    @Test
    void classesByTheShareBefore() {
        assertThat(classes("80", "15", "5")).containsExactly(AbcClass.A, AbcClass.B, AbcClass.C);
        assertThat(classes("79.99", "15", "5.01"))
                .containsExactly(AbcClass.A, AbcClass.A, AbcClass.B);
        assertThat(classes("100")).containsExactly(AbcClass.A);
        assertThat(classes("5", "-5", "0")).containsExactly(AbcClass.A, AbcClass.C, AbcClass.C);
        assertThat(classes("-1", "0")).containsOnly(AbcClass.C);
    }

    @ParameterizedTest
    @CsvSource({
        "10 0 10 0 10 0, Y", // exactly 100 %
        "16.95 0 16.95 0 16.95 0, Y",
        "10 10 10 10 0, X", // exactly 50 %
        "0.1 0.1 0.1 0.1 0, X",
        "10 0 0 0, Z",
        "10 10, NONE",
        "5 -5 0, NONE",
        "5 5 5, X"
    })
    void decidesOnTheBorderExactly(String values, XyzClass xyz) {
        assertThat(Regularity.of(amounts(values.split(" ")), 0, LOOSE).xyz()).isEqualTo(xyz);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, , POTENTIAL",
        "1, 180, , ONE_TIME",
        "1, 181, , LOST",
        "2, 180, , REGULAR",
        "3, 100, 3, LOST", // a mean interval of 20 days, three times that is 60, at least 90
        "3, 90, 3, REGULAR",
        "2, 100, 3, REGULAR" // no rhythm yet
    })
    void givesStatuses(int orders, int silent, BigDecimal ownRhythm, Status status) {
        var rules = new Rules.StatusRules(null, 180, 1, ownRhythm);
        int last = 1000 - silent;
        int first = last - 20 * (orders - 1);

        assertThat(Status.on(1000, first, last, orders, rules)).isEqualTo(status);
    }

    @Test
    void ordersNumbersWithinNamesByTheirWorth() {
        var names = List.of("C-10", "C-9", "b", "10", "9", "C-010", "C-10a");

        assertThat(names.stream().sorted(NaturalOrder.INSTANCE))
                .containsExactly("9", "10", "C-9", "C-010", "C-10", "C-10a", "b");
    }

    private static List<AbcClass> classes(String... amounts) {
        var ranking =
                new Ranking(
                        amounts(amounts), Rules.DEFAULT.abc(), ties -> Comparator.naturalOrder());
        return IntStream.range(0, amounts.length).mapToObj(ranking::abc).toList();
    }

    private static BigDecimal[] amounts(String... amounts) {
        return Arrays.stream(amounts).map(BigDecimal::new).toArray(BigDecimal[]::new);
    }
}
