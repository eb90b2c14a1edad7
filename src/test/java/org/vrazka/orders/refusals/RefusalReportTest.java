package org.vrazka.orders.refusals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.vrazka.orders.db.Tables.ORDER_LINE;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Action;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.Dimension;
import org.vrazka.orders.LineContent;
import org.vrazka.orders.OrderContent;
import org.vrazka.orders.OrderState;
import org.vrazka.orders.Orders;
import org.vrazka.orders.Period;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.parties.PartyFixture;
import org.vrazka.products.ProductFixture;
import org.vrazka.records.ListQuery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What was refused in a small year, with sums done by hand. */
@DatabaseTest
class RefusalReportTest {
    private static final Period ALL_DAYS = new Period(null, null);

    @Autowired WebApplicationContext context;
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired ProductFixture products;
    @Autowired Orders orders;
    @Autowired RefusalReport refusals;
    @Autowired RefusalSums sums;
    MockMvc web;
    User nancy;
    UUID acme;
    UUID beta;
    UUID bolt;
    UUID nut;

    @BeforeEach
    void given() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        users.company();
        users.act(users.admin());
        nancy =
                users.user(
                        "Nancy",
                        new Grant(Kind.REPORTS, Action.SEE, Reach.OWN),
                        new Grant(Kind.ORDERS, Action.SEE, Reach.OWN));
        acme = parties.customer("Acme", nancy.id());
        beta = parties.customer("Beta");
        bolt = products.product("B-1", "Bolt", "2.00", "1.10");
        nut = products.product("N-1", "Nut", "1.00", "0.10");
        order(acme, "2026-01-10", "10", line(bolt, "10", "4", "NO_STOCK", null));
        order(
                acme,
                "2026-02-10",
                "20",
                line(bolt, "10", "1", "NO_STOCK", Cause.SUPPLIER),
                line(nut, "100", "30", "Няма камион", null));
        var gone = order(beta, "2026-02-20", "30", line(nut, "50", "0", null, null));
        orders.move(gone, 1, OrderState.CANCELLED, "COMPETITOR");
        order(beta, "2026-02-21", "40", line(nut, "20", "0", null, null));
        order(beta, "2025-02-20", "50", line(nut, "8", "8", "PRICE", null));
    }

    @Test
    void sumsByReasonCauseProductAndCustomer() {
        assertThat(shown(Dimension.REASON))
                .containsExactly(
                        "COMPETITOR 50.00 0.2294 1 50 1",
                        "Няма камион 30.00 0.1376 1 30 1",
                        "NO_STOCK 10.00 0.0459 2 5 2",
                        "PRICE 8.00 0.0367 1 8 1");
        assertThat(shown(Dimension.GROUP))
                .containsExactly(
                        "CUSTOMERS 50.00 0.2294 1 50 1",
                        "Няма камион 30.00 0.1376 1 30 1",
                        "OURS 18.00 0.0826 3 13 3");
        assertThat(shown(Dimension.CAUSE))
                .containsExactly(
                        "CUSTOMER 50.00 0.2294 1 50 1",
                        " 30.00 0.1376 1 30 1",
                        "US 16.00 0.0734 2 12 2",
                        "SUPPLIER 2.00 0.0092 1 1 1");
        assertThat(shown(Dimension.PRODUCT))
                .containsExactly("N-1 88.00 0.4037 3 88 3", "B-1 10.00 0.0459 2 5 2");
        assertThat(shown(Dimension.PARTY))
                .containsExactly("Beta 58.00 0.7436 2 58 2", "Acme 40.00 0.2857 3 35 2");
        assertThat(shown()).containsExactly("98.00 0.4495 5 93 4");
    }

    @Test
    void thePageIsToldTheLargestAlone() {
        var question = question(ALL_DAYS, Period.Versus.NONE, Dimension.PARTY);
        var found = sums.refused(question, List.of(RefusalMeasure.REFUSED), sums.marked(), 1);

        assertThat(found.groups()).isEqualTo(2);
        assertThat(found.priced()).isEqualTo(2);
        assertThat(found.sums())
                .extracting(RefusalSums.Sum::whole, sum -> sum.amounts().getFirst().intValue())
                .containsExactlyInAnyOrder(tuple(true, 98), tuple(false, 58));
    }

    @Test
    void standsBesideThePeriodBefore() {
        var february = new Period(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-02-28"));
        var question = question(february, Period.Versus.BEFORE, Dimension.REASON);
        var answer = refusals.answer(question);
        var stock =
                answer.rows().stream()
                        .filter(row -> row.groups().getFirst().name().equals("NO_STOCK"))
                        .findFirst()
                        .orElseThrow();

        assertThat(answer.change(stock, RefusalMeasure.REFUSED)).isEqualByComparingTo("-0.75");
        assertThat(answer.before(answer.total()).refused()).isEqualByComparingTo("8");
        var yearly = refusals.answer(question(february, Period.Versus.YEAR, Dimension.MONTH));
        assertThat(yearly.before(yearly.rows().getFirst()).refused()).isEqualByComparingTo("8");
    }

    @ParameterizedTest
    @EnumSource(
            value = Dimension.class,
            names = {"STATE", "TEAM", "TEAM_THEN", "PRODUCT_GROUP"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyFigureOpensItsOrders(Dimension by) {
        var question = question(ALL_DAYS, Period.Versus.NONE, by);
        var answer = refusals.answer(question);

        assertThat(answer.rows()).isNotEmpty();
        for (var row : answer.rows()) {
            assertThat(orders.count(ListQuery.of(question.documents(row))))
                    .as("%s %s", by, row.groups())
                    .isEqualTo(row.measures().get(RefusalMeasure.ORDERS).intValue());
        }
        assertThat(orders.count(ListQuery.of(question.documents(answer.total())))).isEqualTo(4);
    }

    @Test
    void aFigureOfReasonAndProductOpensOrdersOfOneSuchLine() {
        var question = question(ALL_DAYS, Period.Versus.NONE, Dimension.CAUSE, Dimension.PRODUCT);
        for (var row : refusals.answer(question).rows()) {
            assertThat(orders.count(ListQuery.of(question.documents(row))))
                    .as("%s", row.groups())
                    .isEqualTo(row.measures().get(RefusalMeasure.ORDERS).intValue());
        }
        assertThat(count("refusalCause==SUPPLIER;refusedProduct==B-1")).isOne();
        assertThat(count("refusalCause==SUPPLIER;refusedProduct==N-1")).isZero();
        assertThat(count("refusalCause!=SUPPLIER;refusedProduct==N-1")).isEqualTo(2);
    }

    @Test
    void tellsWhoSeesHisOwnOnlyOfHisOwn() {
        users.act(nancy);

        assertThat(shown(Dimension.PARTY)).containsExactly("Acme 40.00 0.2857 3 35 2");
        assertThat(shown()).containsExactly("40.00 0.2857 3 35 2");
    }

    @Test
    void listsOrdersByWhatWasRefusedOfThem() throws Exception {
        assertThat(count("refusalReason==OURS")).isEqualTo(3);
        assertThat(count("refusalReason=='Няма камион'")).isOne();
        assertThat(count("refusalCause==SUPPLIER")).isOne();
        assertThat(count("refusalCause=null=true")).isOne();
        assertThat(count("refusedProduct==nut")).isEqualTo(3);
        assertThat(count("cancelReason==COMPETITOR;cancelCause==CUSTOMER")).isOne();
        db.update(PARTY_LIST).set(PARTY_LIST.ABC, "A").where(PARTY_LIST.ID.eq(acme)).execute();
        assertThat(count("customerClass==A")).isEqualTo(2);
        assertThat(
                        page(
                                "/orders?columns=number,refusalReason,refusalCause,refusedProduct,customerStatus,cancelReason"))
                .contains("Няма камион", "Клиентът отиде при конкурент", "доставчикът", "Nut");
        assertThat(page("/orders/export?format=csv&columns=number,refusalReason"))
                .contains("Няма камион");
    }

    @Test
    void thePageHasTheTreeTheChartsAndAFile() throws Exception {
        assertThat(page("/refusals?by=reason&from=2025-01-01&to=2026-12-31&versus=none"))
                .contains("При нас", "При клиента", "98,00", "45,0", "Кое тежи най-много")
                .contains("<svg class=\"chart\"", "refusalReason%3D%3DOURS");
        assertThat(
                        page(
                                "/refusals?by=product&by=reason&from=2026-02-01&to=2026-02-28&versus=before"))
                .contains("N-1 · Nut", "Няма камион");
        assertThat(page("/refusals?from=1999-01-01&to=1999-12-31")).contains("Няма откази");
        assertThat(page("/refusals?from=2026-02-01&to=2026-01-31"))
                .contains("Крайният ден е преди началния")
                .doesNotContain("Няма откази");
        assertThat(page("/refusals/export?format=csv&by=reason")).contains("Няма камион;30");
        assertThat(
                        page(
                                "/refusals/export?format=csv&by=reason&from=2026-02-01&to=2026-02-28&versus=before"))
                .contains(";Валута;", ";Валута: Неизпълнено в сравнявания период");
        assertThat(
                        web.perform(get("/refusals/export?format=xlsx&by=month"))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(200);
    }

    @Test
    void programsGetTheSameNumbers() throws Exception {
        web.perform(
                        get(
                                "/api/v1/reports/refusals?by=cause&measures=refused,share,lines,orders,quantity&from=2026-01-01&to=2026-12-31"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.currency").value("EUR"))
                .andExpect(jsonPath("$.rows[0].cause").value("CUSTOMER"))
                .andExpect(jsonPath("$.rows[0].refused").value("50.00"))
                .andExpect(jsonPath("$.rows[0].share").value("0.2381"));
        web.perform(get("/api/v1/reports/refusals?by=state")).andExpect(status().isBadRequest());
        web.perform(get("/api/v1/reports/refusals?from=2026-02-01&to=2026-01-01"))
                .andExpect(status().isBadRequest());
    }

    private static RefusalQuestion question(Period period, Period.Versus versus, Dimension... by) {
        return new RefusalQuestion(List.of(by), RefusalMeasure.USUAL, period, versus);
    }

    private List<String> shown(Dimension... by) {
        return refusals.answer(question(ALL_DAYS, Period.Versus.NONE, by)).rows().stream()
                .map(row -> {
                    var words = new StringBuilder();
                    row.groups().forEach(group -> words.append(group.name()).append(' '));
                    for (var measure : RefusalMeasure.USUAL) {
                        var value = row.measures().get(measure);
                        words.append(value == null ? "null" : measure.plain(value)).append(' ');
                    }
                    return words.substring(0, words.length() - 1);
                })
                .toList();
    }

    private int count(String filter) {
        return orders.count(ListQuery.of(filter));
    }

    private LineContent line(
            UUID product,
            String quantity,
            String refused,
            @Nullable String reason,
            @Nullable Cause cause) {
        return new LineContent(
                product,
                null,
                new BigDecimal(quantity),
                null,
                BigDecimal.ZERO,
                null,
                new BigDecimal(refused),
                reason,
                cause,
                null);
    }

    private UUID order(UUID party, String day, String number, LineContent... lines) {
        var id =
                orders.create(
                        OrderContent.of(
                                party, LocalDate.parse(day), OrderState.CONFIRMED, List.of(lines)));
        assertThat(db.fetchCount(ORDER_LINE)).isPositive();
        db.update(SALES_ORDER)
                .set(SALES_ORDER.NUMBER, number)
                .where(SALES_ORDER.ID.eq(id))
                .execute();
        return id;
    }

    private String page(String path) throws Exception {
        return web.perform(get(java.net.URI.create(path.replace("'", "%27"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
