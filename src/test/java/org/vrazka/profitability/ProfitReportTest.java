package org.vrazka.profitability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.vrazka.identity.db.Tables.TEAM;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.identity.Action;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.orders.Dimension;
import org.vrazka.records.ListQuery;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** How profit was formed in a small year, with sums done by hand. */
class ProfitReportTest extends SmallYear {
    @Autowired SumsFixture months;

    @Test
    void formsProfitStepByStep() {
        var total = report.answer(question(Y2026), 10).total();

        assertThat(shown(total))
                .containsExactly(
                        "616.00", "120.00", "18.00", "478.00", "262.00", "216.00", "0.4519", "0.00",
                        "216.00", "0.4519", "113", "2");
        assertThat(ProfitAnswer.change(total, Figure.REVENUE)).isEqualByComparingTo("1.39");
    }

    @Test
    void crossesTwoDimensions() {
        var answer = report.answer(question(Y2026, Dimension.PARTY, Dimension.PRODUCT), 10);

        assertThat(answer.lines())
                .extracting(line ->
                        line.groups().getFirst().label()
                                + " "
                                + line.groups().get(1).name()
                                + " "
                                + Figure.REVENUE.of(line.now()).stripTrailingZeros().toPlainString()
                                + " "
                                + Figure.PROFIT.of(line.now()).stripTrailingZeros().toPlainString())
                .contains("Acme B-1 162 54", "Acme N-1 16 12", "Beta N-1 300 150");
    }

    /** Combinations of two long dimensions are counted together: two pairs are two rows. */
    @Test
    void ranksPairsOfCustomersAndProducts() {
        var answer = report.answer(question(Y2026, Dimension.PARTY, Dimension.PRODUCT), 2);

        assertThat(answer.lines())
                .extracting(line ->
                        line.groups().getFirst().label() + " " + line.groups().get(1).name())
                .containsExactly("Acme B-1", "Beta N-1");
    }

    /** Both periods decide who is large: Acme sold 196 in one, Beta 300 and 200. */
    @Test
    void keepsTheLargestCustomersWhole() {
        var answer = report.answer(question(Y2026, Dimension.PARTY, Dimension.MONTH), 1);

        assertThat(answer.lines())
                .extracting(line -> line.groups().getFirst().label())
                .containsOnly("Beta");
        assertThat(answer.lines())
                .extracting(
                        line -> Figure.REVENUE.of(line.now()).add(Figure.REVENUE.of(line.then())))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyInAnyOrder(new BigDecimal("300"), new BigDecimal("200"));
        assertThat(Figure.REVENUE.of(answer.total().now())).isEqualByComparingTo("478");
    }

    /** Who joins another team takes along what he sells from then on. */
    @Test
    void tellsTheTeamOfThenFromThatOfNow() {
        var south = UUID.randomUUID();
        db.insertInto(TEAM).set(TEAM.ID, south).set(TEAM.NAME, "Юг").execute();
        db.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.TEAM_ID, south)
                .where(USER_ACCOUNT.ID.eq(nancy.id()))
                .execute();
        given.order(acme, "2026-03-01").line("1", "5.00", "0", "1.00", "0").save();

        for (boolean summed : new boolean[] {false, true}) {
            if (summed) {
                months.refresh();
            }
            assertThat(revenue(Dimension.TEAM)).containsExactlyInAnyOrder("Юг 183", " 300");
            assertThat(revenue(Dimension.TEAM_THEN))
                    .containsExactlyInAnyOrder("Север 178", "Юг 5", " 300");
            assertThat(revenue(Dimension.TEAM_THEN, Dimension.PRODUCT))
                    .contains("Север 162", "Север 16");
        }
    }

    private List<String> revenue(Dimension... by) {
        return report.answer(question(Y2026, by), 10).lines().stream()
                .map(line ->
                        line.groups().getFirst().name()
                                + " "
                                + Figure.REVENUE
                                        .of(line.now())
                                        .stripTrailingZeros()
                                        .toPlainString())
                .toList();
    }

    @Test
    void leavesOrdersOutWhereAnOrderIsOfManyProducts() throws Exception {
        var days = "&from=2026-01-01&to=2026-12-31";
        assertThat(page("/profitability/export?format=csv&by=party" + days)).contains("Поръчки");
        assertThat(page("/profitability/export?format=csv&by=product" + days))
                .contains("B-1")
                .doesNotContain("Поръчки");
    }

    static Set<Dimension> dimensions() {
        return ProfitQuestion.DIMENSIONS;
    }

    /** An order counts where something of it was sold; the list counts the very same ones. */
    @ParameterizedTest
    @MethodSource("dimensions")
    void everyFigureOpensItsOrders(Dimension by) {
        var question = question(ALL_DAYS, by);
        var answer = report.answer(question, 100);

        assertThat(answer.lines()).hasSizeGreaterThan(1);
        int sum = 0;
        for (var line : answer.lines()) {
            int found = opened(question.address(line.groups(), Figure.ORDERS));
            assertThat(found).as("%s %s", by, line.groups()).isPositive();
            sum += found;
            var orders = Figure.ORDERS.of(line.now()).intValue();
            assertThat(orders).isIn(0, found);
        }
        boolean parts = by == Dimension.PRODUCT || by == Dimension.PRODUCT_GROUP;
        assertThat(sum).isEqualTo(parts ? 4 : 3);
        assertThat(opened(question.address(List.of(), Figure.RETURNS))).isOne();
        assertThat(opened(question.address(List.of(), Figure.REVENUE))).isEqualTo(4);
    }

    private int opened(String address) {
        var filter = URLDecoder.decode(address, StandardCharsets.UTF_8);
        return orders.count(ListQuery.of(filter.substring("/orders?filter=".length())));
    }

    @Test
    void narrowsToGroupsAndOpensTheirOrders() throws Exception {
        var acmes =
                "/profitability?by=product&only=party:" + acme + "&from=2026-01-01&to=2026-12-31";
        assertThat(page(acmes)).contains("B-1 · Bolt", "Acme", "178,00").doesNotContain("300,00");
        assertThat(
                        page(
                                "/profitability?by=party&only=productGroup:"
                                        + group()
                                        + "&from=2026-01-01&to=2026-12-31"))
                .contains("Крепежи", "162,00")
                .doesNotContain("Beta");
        users.act(asking);
        web.perform(get("/profitability?only=party:" + UUID.randomUUID()).session(users.session()))
                .andExpect(status().isBadRequest());
    }

    @Test
    void thePageHasRowsHeatMapWaterfallAndFiles() throws Exception {
        assertThat(page("/profitability?by=party&from=2026-01-01&to=2026-12-31&versus=year"))
                .contains("Acme", "Beta", "478,00", "216,00", "45,2", "Как се образува печалбата")
                .contains("<svg class=\"chart\"", "+139", "Защо се промени печалбата");
        assertThat(
                        page(
                                "/profitability?by=party&by=month&figure=revenue&from=2026-01-01&to=2026-12-31"))
                .contains("data-heat=\"6\"", "01.2026", "02.2026");
        assertThat(page("/profitability?from=1999-01-01&to=1999-12-31")).contains("Няма продажби");
        assertThat(page("/profitability?from=2026-12-31&to=2026-01-01")).contains("notice");
        assertThat(page("/profitability/export?format=csv&by=party&from=2026-01-01&to=2026-12-31"))
                .contains("Acme;216,00;EUR", "66,00");
        assertThat(page("/profitability/change?from=2026-01-01&to=2026-12-31&versus=year"))
                .contains("Нови клиенти", "130,00", "+86,00");
        assertThat(page("/profitability/change?from=2026-01-01&versus=year"))
                .contains("Избери с какво да се сравни");
    }

    @Test
    void isKeptUnderANameAndOpensWithIt() throws Exception {
        var state = "by=party&by=month&only=party:" + acme + "&figure=margin&versus=year";
        users.act(asking);
        var address =
                web.perform(
                                post("/lists/profitability/views")
                                        .with(csrf())
                                        .session(users.session())
                                        .param("name", "Марж на Acme")
                                        .param("at", state))
                        .andExpect(status().is3xxRedirection())
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");
        assertThat(address)
                .contains("figure=margin", "by=party", "by=month")
                .doesNotContain("from=");
        assertThat(page(address)).contains("Марж на Acme", "aria-current=\"page\"", "data-heat");

        users.act(asking);
        var id = address.replaceAll(".*view=([0-9a-f-]+).*", "$1");
        web.perform(
                        post("/views/" + id + "/opening")
                                .with(csrf())
                                .session(users.session())
                                .param("opens", "true"))
                .andExpect(status().is3xxRedirection());
        users.act(asking);
        web.perform(get("/profitability").session(users.session()))
                .andExpect(status().is3xxRedirection());
        assertThat(page("/profitability?view=all")).contains("Beta");

        users.act(asking);
        web.perform(
                        post("/lists/profitability/views")
                                .with(csrf())
                                .session(users.session())
                                .param("name", "Чужд")
                                .param("at", "only=party:" + UUID.randomUUID()))
                .andExpect(status().isBadRequest());
    }

    @Test
    void theCardOfACustomerTellsWhatItBringsToWhoMaySee() throws Exception {
        var gamma = parties.customer("Gamma");
        given.order(gamma, LocalDate.now().minusDays(40).toString())
                .line("2", "50.00", "0", "30.00", "0")
                .save();
        assertThat(page("/parties/" + gamma + "/profit"))
                .contains("Рентабилност", "100,00", "40,00", "only=party%3A" + gamma);
        asking = users.user("Без отчети", new Grant(Kind.PARTIES, Action.SEE, Reach.ALL));
        assertThat(page("/parties/" + gamma + "/profit")).doesNotContain("100,00", "Рентабилност");
        users.act(asking);
        web.perform(get("/parties/" + UUID.randomUUID() + "/profit").session(users.session()))
                .andExpect(status().isNotFound());
    }

    @Test
    void tellsWhoSeesHisOwnOnlyOfHisOwnAndNothingOfCosts() throws Exception {
        asking = nancy;
        var page = page("/profitability?by=party&from=2026-01-01&to=2026-12-31");
        assertThat(page)
                .contains("Acme", "178,00")
                .doesNotContain("Beta", "Брутна печалба", "Себестойност", "Марж", "66,00");
        users.act(nancy);
        web.perform(
                        get("/profitability/change?from=2026-01-01&to=2026-12-31")
                                .session(users.session()))
                .andExpect(status().isForbidden());
        users.act(nancy);
        web.perform(
                        get("/api/v1/reports/profitability?measures=grossProfit")
                                .session(users.session()))
                .andExpect(status().isBadRequest());
        users.act(nancy);
        web.perform(get("/profitability?only=party:" + beta).session(users.session()))
                .andExpect(status().isBadRequest());
    }

    @Test
    void saysThatProfitIsUnknownWhereACostIs() throws Exception {
        users.act(users.admin());
        given.order(beta, "2026-03-01").line("1", "10.00").save();
        assertThat(page("/profitability?by=party&from=2026-01-01&to=2026-12-31"))
                .contains("На 1 от документите не се знае себестойността");
        assertThat(page("/profitability/change?from=2026-01-01&to=2026-12-31"))
                .contains("Себестойността на някои редове не се знае");
    }
}
