package org.vrazka.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.segmentation.Measure.GROSS_REVENUE;
import static org.vrazka.segmentation.Measure.REVENUE;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The rules alone, on real invoices, against figures that were computed apart from them. */
class RetailRulesTest {
    private static Map<Integer, List<Fact>> facts;
    private static JsonNode expected;

    @BeforeAll
    static void read() throws IOException {
        facts = RetailLines.byCustomer();
        try (var in = RetailRulesTest.class.getResourceAsStream("/data/retail/expected.json")) {
            expected = JsonMapper.shared().readTree(in);
        }
    }

    @Test
    void classesByNetAndByGrossRevenue() {
        assertThat(abc(REVENUE)).isEqualTo(expected.at("/abc/net").toString());
        assertThat(abc(GROSS_REVENUE)).isEqualTo(expected.at("/abc/gross").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "10, 25, false, strict_0.10_0.25/from_first",
        "10, 25, true, strict_0.10_0.25/all_months",
        "50, 100, false, loose_0.50_1.00/from_first",
        "50, 100, true, loose_0.50_1.00/all_months"
    })
    void classesByRegularity(BigDecimal x, BigDecimal y, boolean countBeforeFirst, String figures) {
        var all = classify(GROSS_REVENUE, x, y, countBeforeFirst).values();

        var matrix = expected.at("/xyz/" + figures + "/matrix_by_abc_gross");
        for (var abc : AbcClass.values()) {
            for (var xyz : XyzClass.values()) {
                var name = xyz == XyzClass.NONE ? "none" : xyz.name();
                assertThat(count(all, c -> c.abc() == abc && c.regularity().xyz() == xyz))
                        .as("%s%s", abc, xyz)
                        .isEqualTo(matrix.get(abc.name()).get(name).asLong());
            }
        }
    }

    @Test
    void givesEveryCustomerItsStatus() {
        var all = classify(GROSS_REVENUE).values();

        for (var status : List.of(Status.LOST, Status.ONE_TIME, Status.REGULAR)) {
            var figures = expected.get("status").get(word(status));
            assertThat(count(all, c -> c.status() == status))
                    .isEqualTo(figures.get("customers").asLong());
            assertThat(sum(all, c -> c.status() == status))
                    .isEqualTo(figures.get("revenue").asString());
        }
    }

    @Test
    void agreesOnEachSampleCustomer() {
        var net = classify(REVENUE);
        var gross = classify(GROSS_REVENUE);
        for (var sample : expected.get("sample_customers")) {
            int number = Integer.parseInt(sample.get("customer").asString());
            assertThat(printed(net.get(number).measure())).isEqualTo(sample.get("net").asString());
            assertThat(printed(gross.get(number).measure()))
                    .isEqualTo(sample.get("gross").asString());
            assertThat(net.get(number).abc()).hasToString(sample.get("abc_net").asString());
            assertThat(gross.get(number).abc()).hasToString(sample.get("abc_gross").asString());
            assertThat(word(net.get(number).status())).isEqualTo(sample.get("status").asString());
            assertThat(gross.get(number).steps().stream().map(RetailRulesTest::printed))
                    .containsExactlyElementsOf(
                            sample.get("monthly_gross")
                                    .valueStream()
                                    .map(JsonNode::asString)
                                    .toList());
        }
    }

    private static Map<Integer, Classified> classify(Measure measure) {
        return classify(measure, BigDecimal.TEN, BigDecimal.valueOf(25), false);
    }

    private static Map<Integer, Classified> classify(
            Measure measure, BigDecimal x, BigDecimal y, boolean countBeforeFirst) {
        var to = LocalDate.of(2011, 5, 31);
        var rules =
                new Rules(
                        null,
                        measure,
                        LocalDate.of(2010, 12, 1),
                        to,
                        null,
                        Step.MONTH,
                        Rules.DEFAULT.abc(),
                        new Rules.Xyz(null, x, y, countBeforeFirst, false),
                        new Rules.StatusRules(to, 90, 1, null));
        return Classified.of(facts, rules.on(LocalDate.of(2026, 11, 24)));
    }

    private static String abc(Measure measure) {
        var figures = JsonMapper.shared().createObjectNode();
        classify(measure).values().stream()
                .collect(groupingBy(Classified::abc, TreeMap::new, toList()))
                .forEach((abc, of) ->
                        figures.putObject(abc.name())
                                .put("customers", of.size())
                                .put("revenue", sum(of, c -> true)));
        return figures.toString();
    }

    private static long count(Collection<Classified> all, Predicate<Classified> which) {
        return all.stream().filter(which).count();
    }

    private static String sum(Collection<Classified> all, Predicate<Classified> which) {
        return printed(
                all.stream()
                        .filter(which)
                        .map(Classified::measure)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static String printed(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String word(Status status) {
        return status == Status.ONE_TIME ? "one-time" : status.name().toLowerCase();
    }
}
