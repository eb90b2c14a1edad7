package org.vrazka.segmentation.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.vrazka.parties.db.Tables.PARTY;

import static java.util.Objects.requireNonNull;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Action;
import org.vrazka.identity.Companies;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.OrderFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Lists;

import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Cohorts of made-up customers, by us and by the letter; every number opens its customers. */
@DatabaseTest
class CohortsTest {
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired OrderFixture orders;
    @Autowired Companies companies;
    @Autowired Cohorts cohorts;
    @Autowired Lists lists;

    private final List<PlainCohorts.Document> documents = new ArrayList<>();
    private MockMvc web;
    private User manager;
    private LocalDate today;

    @BeforeEach
    void given(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).build();
        users.company();
        users.act(users.admin());
        today = companies.today();
        manager =
                users.user(
                        "Свой",
                        new Grant(Kind.SEGMENTATIONS, Action.SEE, Reach.OWN),
                        new Grant(Kind.SEGMENTATIONS, Action.EXPORT, Reach.OWN));
    }

    @ParameterizedTest
    @CsvSource({"1, MONTH", "2, QUARTER", "3, YEAR"})
    void agreeWithAPlainRecount(long seed, CohortStep step) {
        made(new Random(seed));
        var question = CohortQuestion.of(step, today.minusMonths(20), null, today);

        assertAgrees(question, false);
        users.act(manager);
        assertAgrees(question, true);
    }

    /** The first order that we know of is not their first. */
    @Test
    void leaveOutWhoIsOlderThanTheData(@Autowired DSLContext db) {
        var old = parties.customer("Стар");
        orders.order(old, today.minusDays(20).toString()).line("1", "100").save();
        orders.order(parties.customer("Нов"), today.minusDays(20).toString())
                .line("1", "100")
                .save();
        db.update(PARTY)
                .set(PARTY.CUSTOMER_SINCE, today.minusYears(8))
                .where(PARTY.ID.eq(old))
                .execute();

        var question = CohortQuestion.of(CohortStep.MONTH, today.minusMonths(3), null, today);

        assertThat(cohorts.of(question, Action.SEE).cohorts())
                .singleElement()
                .satisfies(cohort -> assertThat(cohort.size()).isEqualTo(1));
    }

    private void assertAgrees(CohortQuestion question, boolean own) {
        var plain = new PlainCohorts(question.step(), documents, today, own);
        var table = cohorts.of(question, Action.SEE);
        assertThat(table.isEmpty()).isFalse();
        assertThat(table.cohorts().stream().map(CohortTable.Cohort::first))
                .containsExactlyElementsOf(plain.cohorts(question.from(), question.to()));
        for (var cohort : table.cohorts()) {
            assertThat(cohort.cells()).hasSize(plain.reached(cohort.first()) + 1);
            for (int since = 0; since < cohort.cells().size(); since++) {
                var cell = cohort.cells().get(since);
                var as = cohort.first() + " +" + since;
                assertThat(cell.customers()).as(as).isEqualTo(plain.ordered(cohort.first(), since));
                assertThat(cell.revenue())
                        .as(as)
                        .isEqualByComparingTo(plain.revenue(cohort.first(), since));
                assertListAgrees(
                        new CohortSpan(question.step(), cohort.first(), cohort.first()),
                        since,
                        cell);
            }
        }
        for (int since = 1; since <= table.last(); since++) {
            assertTotalsAgree(question, table, plain, since);
        }
    }

    private void assertTotalsAgree(
            CohortQuestion question, CohortTable table, PlainCohorts plain, int since) {
        assertListAgrees(question.span(), since, requireNonNull(table.total(since)));
        var whole = question.whole(since);
        var mean = table.mean(since);
        if (whole == null) {
            assertThat(mean).isNull();
        } else if (mean != null) {
            var expected = plain.mean(whole.from(), whole.to(), since);
            assertThat(mean).isCloseTo(expected, within(1e-12));
        }
    }

    /** The customers of a number are as many, and their revenue sums to its revenue. */
    private void assertListAgrees(CohortSpan span, int since, CohortTable.Cell cell) {
        assertThat(CohortSpan.read(span.name(), since)).isEqualTo(span);
        var listing = cohorts.listing(span, since);
        assertThat(lists.total(listing, ListQuery.of("orders=gt=0"))).isEqualTo(cell.customers());
        var sum = new BigDecimal[] {BigDecimal.ZERO};
        lists.each(
                listing.catalogue(),
                listing.scope(),
                ListQuery.ALL.withColumns(List.of("revenue")),
                row -> sum[0] = sum[0].add(PlainCohorts.amount(row.values().get("revenue"))));
        assertThat(sum[0]).isEqualByComparingTo(cell.revenue());
    }

    /** Returns, gaps, ties, one day only, nothing at all, orders to come. */
    private void made(Random random) {
        for (int i = 0; i < 30; i++) {
            boolean own = i % 3 == 0;
            var party =
                    own
                            ? parties.customer("свой " + i, manager.id())
                            : parties.customer("чужд " + i);
            int count = i % 7 == 0 ? 0 : i % 5 == 0 ? 1 : 1 + random.nextInt(7);
            for (int k = 0; k < count; k++) {
                var day = today.minusDays(random.nextInt(760)).plusDays(k == 3 ? 45 : 0);
                document(party, own, day, 10 * (1 + random.nextInt(4)), random.nextInt(4) == 0);
            }
        }
    }

    private void document(UUID party, boolean own, LocalDate day, int amount, boolean isReturn) {
        var draft =
                isReturn
                        ? orders.goodsBack(party, day.toString())
                        : orders.order(party, day.toString());
        draft.line("1", amount + "").save();
        documents.add(new PlainCohorts.Document(party, own, day, amount, isReturn));
    }

    @Test
    void areReadByPeopleAndPrograms() throws Exception {
        assertThat(text("/segmentations/cohorts")).doesNotContain("<table");
        var party = parties.customer("Верен");
        var first = today.minusMonths(2).withDayOfMonth(1);
        document(party, false, first, 100, false);
        document(party, false, first.plusMonths(1), 50, false);
        document(parties.customer("Еднократен"), false, first, 10, false);
        var cell = "/segmentations/cohorts/" + CohortStep.MONTH.name(first) + "/1";

        assertThat(text("/segmentations/cohorts")).contains(cell + "?filter=orders=gt=0");
        assertThat(text("/segmentations/cohorts?what=revenue")).contains(cell + "\"");
        assertThat(text(cell)).contains("Верен").doesNotContain("Еднократен");
        assertThat(text(cell + "/export?format=csv")).contains("Верен");
        assertThat(text("/segmentations/cohorts/export?format=csv").lines()).hasSize(4);

        var json = JsonMapper.shared().readTree(text("/api/v1/reports/cohorts?by=month"));
        assertThat(json.at("/cohorts/0/customers").asInt()).isEqualTo(2);
        assertThat(json.at("/cohorts/0/cells/1/share").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/cohorts/0/cells/1/revenue").asString()).isEqualTo("50.00");
        assertThat(json.at("/cohorts/0/cells/1/whole").asBoolean()).isTrue();
        assertThat(json.at("/cohorts/0/cells/2/whole").asBoolean()).isFalse();
        assertThat(json.at("/mean/0/share").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/mean/1/share").isNull()).isTrue();
    }

    @Test
    void takeAwayOnlyOnesOwn() throws Exception {
        var day = today.minusMonths(1).withDayOfMonth(1);
        document(parties.customer("Свой", manager.id()), true, day, 10, false);
        document(parties.customer("Чужд"), false, day, 10, false);
        var cell = "/segmentations/cohorts/" + CohortStep.MONTH.name(day) + "/0";
        var clerk =
                users.user(
                        "Взимащ",
                        new Grant(Kind.SEGMENTATIONS, Action.SEE, Reach.ALL),
                        new Grant(Kind.SEGMENTATIONS, Action.EXPORT, Reach.OWN));
        document(parties.customer("На взимащия", clerk.id()), false, day, 10, false);

        users.act(clerk);
        assertThat(text("/segmentations/cohorts/export?format=csv").lines().toList().get(1))
                .contains("1");
        users.act(clerk);
        assertThat(cohorts.of(usual(), Action.SEE).size()).isEqualTo(3);
        assertThat(cohorts.of(usual(), Action.EXPORT).size()).isEqualTo(1);
        assertThat(lists.total(cohorts.listing(usual().span(), 0), ListQuery.ALL)).isEqualTo(3);
        users.act(clerk);
        assertThat(text(cell + "/export?format=csv"))
                .contains("На взимащия")
                .doesNotContain("Свой", "Чужд");
    }

    private CohortQuestion usual() {
        return CohortQuestion.of(CohortStep.MONTH, null, null, today);
    }

    @Test
    void refuseWhatMakesNoSense() throws Exception {
        for (var address :
                List.of("2026-13/1", "2026/61", "2026/-1", "x/1", "2026-01--2026/1", "2026-Q5/1")) {
            assertThat(answer("/segmentations/cohorts/" + address).getStatus())
                    .as(address)
                    .isEqualTo(404);
        }
        assertThat(answer("/api/v1/reports/cohorts?by=week").getStatus()).isEqualTo(400);
        assertThat(answer("/api/v1/reports/cohorts?from=2026-02-01&to=2026-01-01").getStatus())
                .isEqualTo(400);
        assertThat(answer("/api/v1/reports/cohorts?from=0001-01-01").getStatus()).isEqualTo(422);
        assertThat(text("/segmentations/cohorts?by=week&what=x&from=0001-01-01&to=9999-12-31"))
                .doesNotContain("<table");
        assertThat(text("/segmentations/cohorts?to=-999999999-01-01")).doesNotContain("<table");
        var stranger = users.user("Без права");
        for (var address :
                List.of(
                        "/segmentations/cohorts",
                        "/segmentations/cohorts/export?format=csv",
                        "/api/v1/reports/cohorts")) {
            users.act(stranger);
            assertThat(answer(address).getStatus()).as(address).isEqualTo(403);
        }
        users.act(stranger);
        assertThat(answer("/segmentations/cohorts/2026-01/1").getStatus()).isEqualTo(404);
    }

    @Test
    void areOfTheLast24MonthsUnlessToldOtherwise() {
        assertThat(usual().from()).isEqualTo(today.withDayOfMonth(1).minusMonths(23));
        assertThat(usual().to()).isEqualTo(today.withDayOfMonth(1));
        var wide = CohortQuestion.of(CohortStep.MONTH, LocalDate.of(1990, 1, 1), null, today);
        assertThat(wide.cut()).isTrue();
        assertThat(wide.from()).isEqualTo(today.withDayOfMonth(1).minusMonths(59));
    }

    private String text(String address) throws Exception {
        var answer = answer(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        return web.perform(get(address)).andReturn().getResponse();
    }
}
