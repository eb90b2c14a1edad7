package org.vrazka.profitability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.identity.Action;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.orders.Dimension;
import org.vrazka.profitability.charges.ChargeFixture;
import org.vrazka.profitability.charges.ChargeKind;
import org.vrazka.profitability.charges.Charges;
import org.vrazka.records.ListQuery;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** What is left of gross profit when customers have cost what they cost. */
class ContributionTest extends SmallYear {
    private static final String DAYS = "&from=2026-01-01&to=2026-12-31";

    @Autowired ChargeFixture costs;
    @Autowired Charges charges;

    @BeforeEach
    void costs() {
        costs.charge(acme, "2026-01-11", "10.50").save();
        costs.charge(acme, "2026-03-05", "20").of(ChargeKind.RETRO_BONUS).save();
        costs.charge(beta, "2026-02-21", "7").at("USD", "0.5").save();
        costs.charge(beta, "2025-02-21", "30").of(ChargeKind.CHAIN_FEE).save();
        var gone = costs.charge(beta, "2026-02-21", "999").save();
        charges.delete(gone, 1);
    }

    @Test
    void isGrossProfitLessDirectCosts() {
        var total = report.answer(question(Y2026), 10).total();

        assertThat(Figure.DIRECT_COSTS.of(total.now())).isEqualByComparingTo("34");
        assertThat(Figure.CONTRIBUTION.of(total.now())).isEqualByComparingTo("182");
        assertThat(Figure.CONTRIBUTION.of(total.then())).isEqualByComparingTo("100");
        assertThat(Figure.CONTRIBUTION_MARGIN.plain(Figure.CONTRIBUTION_MARGIN.of(total.now())))
                .isEqualTo("0.3808");
    }

    @Test
    void isUnknownWhereGrossProfitIs() {
        given.order(beta, "2026-03-01").line("1", "10.00").save();
        var total = report.answer(question(Y2026), 10).total();

        assertThat(Figure.CONTRIBUTION.of(total.now())).isNull();
        assertThat(Figure.CONTRIBUTION_MARGIN.of(total.now())).isNull();
        assertThat(Figure.DIRECT_COSTS.of(total.now())).isEqualByComparingTo("34");
    }

    /** The list under a number sums up to it. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "PARTY",
                "CLASS",
                "STATUS",
                "COUNTRY",
                "REGION",
                "MARKET",
                "MANAGER",
                "TEAM",
                "TEAM_THEN",
                "MONTH",
                "QUARTER",
                "YEAR"
            })
    void everyNumberOpensItsDirectCosts(Dimension by) {
        var question = question(ALL_DAYS, by);
        var answer = report.answer(question, 100);

        assertThat(answer.lines()).hasSizeGreaterThan(1);
        var sum = BigDecimal.ZERO;
        for (var line : answer.lines()) {
            var cost = Figure.DIRECT_COSTS.of(line.now());
            assertThat(opened(question.address(line.groups(), Figure.DIRECT_COSTS)))
                    .as("%s %s", by, line.groups())
                    .isEqualByComparingTo(cost);
            sum = sum.add(cost);
        }
        assertThat(sum).isEqualByComparingTo("64");
        assertThat(opened(question.address(ChargeKind.DELIVERY))).isEqualByComparingTo("14");
    }

    private BigDecimal opened(String address) {
        var filter = URLDecoder.decode(address, StandardCharsets.UTF_8);
        var query = ListQuery.of(filter.substring("/direct-costs?filter=".length()));
        return charges.find(query).items().stream()
                .map(charge -> charge.worth())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void isOfNoProduct() throws Exception {
        for (var figure : List.of("directCosts", "contribution", "contributionMargin")) {
            api("?by=party&measures=" + figure).andExpect(status().isOk());
            ask("?by=product&measures=" + figure).andExpect(status().isBadRequest());
            ask("?by=party&only=productGroup:" + group() + "&measures=" + figure)
                    .andExpect(status().isBadRequest());
        }
        assertThat(page("/profitability?by=product" + DAYS)).doesNotContain("Принос");
        assertThat(page("/profitability/export?format=csv&by=product" + DAYS))
                .doesNotContain("Принос");
    }

    @Test
    void standsOnThePageInFilesAndForPrograms() throws Exception {
        assertThat(page("/profitability?by=party" + DAYS))
                .contains(
                        "Принос", "182,00", "Ретро бонус", "Доставка", "−20,00", "35,50", "146,50")
                .contains("/direct-costs?filter=", "kind%3D%3DRETRO_BONUS")
                .doesNotContain("Такса на верига");
        assertThat(page("/profitability?by=party&by=month&figure=contribution" + DAYS))
                .contains("−20,00", "data-heat");
        assertThat(page("/profitability/export?format=csv&by=party" + DAYS))
                .contains("Преки разходи;", "Марж на приноса", "30,50", "35,50");
        api("?by=party&measures=directCosts,contribution,contributionMargin" + DAYS)
                .andExpect(jsonPath("$.rows[0].party").value("Beta"))
                .andExpect(jsonPath("$.rows[0].directCosts").value("3.50"))
                .andExpect(jsonPath("$.rows[0].contribution").value("146.50"))
                .andExpect(jsonPath("$.rows[1].contributionMargin").value("0.1994"));
    }

    @Test
    void withoutDirectCostsNothingIsSaidOfThem() throws Exception {
        assertThat(page("/profitability?by=party&from=2026-04-01&to=2026-12-31&versus=none"))
                .doesNotContain("Принос");
    }

    @Test
    void whoSoldNothingStillCosts() throws Exception {
        var gamma = parties.customer("Gamma");
        costs.charge(gamma, LocalDate.now().minusDays(40).toString(), "41.70").save();
        assertThat(page("/profitability?by=party")).contains("Gamma", "41,70", "−41,70");
        assertThat(page("/profitability?by=month&only=party:" + gamma)).contains("−41,70");
        assertThat(page("/parties/" + gamma + "/profit")).contains("Принос", "−41,70");
    }

    @Test
    void isTheirsOnlyWhoMaySeeCosts() throws Exception {
        asking = nancy;
        assertThat(page("/profitability?by=party" + DAYS))
                .contains("Acme")
                .doesNotContain("Принос", "Преки разходи", "30,50");
        seesNoFigure();
        asking =
                users.user(
                        "Само разходите",
                        new Grant(Kind.REPORTS, Action.SEE, Reach.ALL),
                        new Grant(Kind.DIRECT_COSTS, Action.SEE, Reach.ALL));
        assertThat(page("/profitability?by=party" + DAYS)).doesNotContain("Принос", "34,00");
        seesNoFigure();
        asking =
                users.user(
                        "Само себестойността",
                        new Grant(Kind.REPORTS, Action.SEE, Reach.ALL),
                        new Grant(Kind.REPORTS, Action.SEE_COSTS, Reach.ALL));
        assertThat(page("/profitability?by=party" + DAYS))
                .contains("Брутна печалба")
                .doesNotContain("Принос");
        seesNoFigure();
        asking =
                users.user(
                        "Своите",
                        new Grant(Kind.REPORTS, Action.SEE, Reach.OWN),
                        new Grant(Kind.REPORTS, Action.SEE_COSTS, Reach.ALL),
                        new Grant(Kind.DIRECT_COSTS, Action.SEE, Reach.OWN));
        costs.charge(parties.customer("Негова", asking.id()), "2026-05-05", "1.25").save();
        assertThat(page("/profitability?by=party" + DAYS))
                .contains("Негова", "−1,25")
                .doesNotContain("Acme", "Beta", "34,00");
        users.act(asking);
        web.perform(get("/profitability?only=party:" + beta).session(users.session()))
                .andExpect(status().isBadRequest());
    }

    private void seesNoFigure() throws Exception {
        var path = "/api/v1/reports/profitability?measures=contribution";
        users.act(asking);
        web.perform(get(path).session(users.session())).andExpect(status().isBadRequest());
    }

    @Test
    void followsTheClassOfTheCustomer() {
        db.execute("update parties.party_list set abc = 'C' where id = ?", acme);
        var byClass = report.answer(question(Y2026, Dimension.CLASS), 10);
        assertThat(byClass.lines())
                .filteredOn(line -> line.groups().getFirst().name().equals("C"))
                .singleElement()
                .satisfies(line ->
                        assertThat(Figure.DIRECT_COSTS.of(line.now()))
                                .isEqualByComparingTo("30.5"));
    }
}
