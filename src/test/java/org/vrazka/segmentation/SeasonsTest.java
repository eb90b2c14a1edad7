package org.vrazka.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.OrderFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Lists;
import org.vrazka.shared.Invalid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Seasons taken out of the regularity of customers, against plain sums. */
@DatabaseTest
class SeasonsTest {
    private static final LocalDate FROM = LocalDate.parse("2024-01-01");
    private static final int MONTHS = 24;

    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired OrderFixture orders;
    @Autowired SegmentationFixture segmentations;
    @Autowired Results results;
    @Autowired Lists lists;

    @BeforeEach
    void given() {
        users.company();
        users.act(users.admin());
    }

    /** Who buys as the season goes does not vary at all once it is taken out. */
    @Test
    void makeACustomerOfTheSeasonSteady() {
        var heating = parties.customer("Heating");
        for (int month = 0; month < MONTHS; month++) {
            boolean winter = month % 12 < 3;
            orders.order(heating, FROM.plusMonths(month).plusDays(9).toString())
                    .line("1", winter ? "900" : "100")
                    .save();
        }

        var run = segmentations.computed("Seasonal", rules(true));

        var customer = results.find(run, heating).orElseThrow();
        assertThat(customer.xyz()).isEqualTo(XyzClass.X);
        assertThat(customer.variation()).isCloseTo(0, within(1e-12));
        assertThat(customer.variationWithSeason()).isGreaterThan(1);
        assertThat(customer.mean()).isEqualTo(300);
        assertThat(new Explanation(run, new Figures("EUR")).of(customer).toString())
                .contains("with the season");
        var plain = segmentations.computed("Plain", rules(false));
        assertThat(results.find(plain, heating).orElseThrow().variationWithSeason()).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void agreeWithPlainSums(long seed) {
        var random = new Random(seed);
        var bought = new HashMap<UUID, double[]>();
        for (int i = 0; i < 12; i++) {
            bought.put(parties.customer("C" + i), history(random));
        }
        bought.forEach(this::order);

        var run = segmentations.computed("Random", rules(true));

        var index = index(bought);
        bought.forEach((party, months) -> {
            var customer = results.find(run, party).orElseThrow();
            assertThat(customer.variation()).isCloseTo(variation(months, index), within(1e-9));
            assertThat(customer.variationWithSeason())
                    .isCloseTo(variation(months, ones()), within(1e-9));
        });
    }

    /** The last hundred days of the period brought 1 000. */
    @Test
    void aNewCustomerIsToldAsAYearOfIt() {
        var fresh = parties.customer("Fresh");
        orders.order(fresh, "2025-09-23").line("1", "1000").save();
        var old = parties.customer("Old");
        orders.order(old, "2024-03-01").line("1", "500").save();

        var run = segmentations.computed("Year", rules(false));

        assertThat(Annualised.of(run, results.find(run, fresh).orElseThrow()))
                .isEqualByComparingTo("3650.00");
        assertThat(Annualised.of(run, results.find(run, old).orElseThrow())).isNull();
        assertThat(found(run, "isNew==true")).isOne();
        assertThat(found(run, "annualised==3650.00")).isOne();
        assertThat(found(run, "annualised=null=true")).isOne();
    }

    private int found(Run run, String filter) {
        return lists.count(results.listing(run), ListQuery.of(filter));
    }

    @Test
    void areRefusedForLessThanTwoYears() {
        var rules = rules(true);
        var year =
                new Rules(
                        null,
                        rules.measure(),
                        FROM,
                        FROM.plusMonths(12).minusDays(1),
                        null,
                        Step.MONTH,
                        rules.abc(),
                        rules.xyz(),
                        rules.status());
        assertThatThrownBy(() -> segmentations.computed("Short", year))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.messages()).containsOnlyKeys("xyz.seasonal"));
    }

    /** From the first month on, so that all steps count. */
    private static double[] history(Random random) {
        var months = new double[MONTHS];
        months[0] = 50;
        for (int month = 1; month < MONTHS; month++) {
            boolean gap = random.nextInt(3) == 0 || month % 12 == 7;
            months[month] = gap ? 0 : 10 + random.nextInt(500) * (month % 12 == 11 ? 5 : 1);
        }
        return months;
    }

    private void order(UUID party, double[] months) {
        for (int month = 0; month < MONTHS; month++) {
            if (months[month] > 0) {
                orders.order(party, FROM.plusMonths(month).plusDays(3).toString())
                        .line("1", BigDecimal.valueOf(months[month]).toPlainString())
                        .save();
            }
        }
    }

    private static double[] index(Map<UUID, double[]> bought) {
        var sums = new double[12];
        double all = 0;
        for (var months : bought.values()) {
            for (int month = 0; month < MONTHS; month++) {
                sums[month % 12] += months[month];
                all += months[month];
            }
        }
        for (int month = 0; month < 12; month++) {
            sums[month] = sums[month] == 0 ? 1 : sums[month] * 12 / all;
        }
        return sums;
    }

    private static double[] ones() {
        var ones = new double[12];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double variation(double[] months, double[] index) {
        double sum = 0;
        for (int month = 0; month < MONTHS; month++) {
            sum += months[month] / index[month % 12];
        }
        double mean = sum / MONTHS;
        double squares = 0;
        for (int month = 0; month < MONTHS; month++) {
            squares += Math.pow(months[month] / index[month % 12] - mean, 2);
        }
        return Math.sqrt(squares / MONTHS) / mean;
    }

    private static Rules rules(boolean seasonal) {
        var usual = Rules.DEFAULT;
        return new Rules(
                null,
                usual.measure(),
                FROM,
                FROM.plusMonths(MONTHS).minusDays(1),
                null,
                Step.MONTH,
                usual.abc(),
                new Rules.Xyz(null, usual.xyz().x(), usual.xyz().y(), false, false, seasonal),
                usual.status());
    }
}
