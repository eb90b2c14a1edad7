package org.vrazka.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.vrazka.segmentation.db.Tables.RESULT;
import static org.vrazka.segmentation.db.Tables.RFM_CELL;

import static java.util.Objects.requireNonNull;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
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
import org.vrazka.orders.OrderFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.records.ListQuery;
import org.vrazka.shared.Ids;

import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** The fifths that a run keeps, and every number of its page. */
@DatabaseTest
class RfmTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 6, 30);

    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired OrderFixture orders;
    @Autowired SegmentationFixture fixture;
    @Autowired Results results;
    @Autowired RfmGrids grids;

    private final Map<UUID, PlainRfm.Bought> bought = new HashMap<>();
    private MockMvc web;
    private User manager;
    private Run run;

    @BeforeEach
    void given(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).build();
        users.company();
        users.act(users.admin());
        manager =
                users.user(
                        "Свой",
                        new Grant(Kind.SEGMENTATIONS, Action.SEE, Reach.OWN),
                        new Grant(Kind.PARTIES, Action.SEE, Reach.OWN));
        var random = new Random(5);
        for (int i = 0; i < 40; i++) {
            buy(
                    i % 3 == 0
                            ? parties.customer("свой " + i, manager.id())
                            : parties.customer("чужд " + i),
                    random);
        }
        parties.customer("never bought");
        run = fixture.computed("Оборот", FROM.toString(), TO.toString());
    }

    /** Some buy before the period only, some return all, many are the same. */
    private void buy(UUID party, Random random) {
        int count = random.nextInt(3) == 0 ? 1 : random.nextInt(5);
        int inPeriod = 0;
        LocalDate last = null;
        var sum = BigDecimal.ZERO;
        for (int i = 0; i < count; i++) {
            var day = FROM.plusDays(random.nextInt(26) * 7L - 14);
            int amount = 10 * (1 + random.nextInt(5));
            orders.order(party, day.toString()).line("1", amount + "").save();
            last = last == null || day.isAfter(last) ? day : last;
            if (!day.isBefore(FROM)) {
                inPeriod++;
                sum = sum.add(BigDecimal.valueOf(amount));
            }
            if (random.nextInt(5) == 0) {
                orders.goodsBack(party, TO.toString()).line("1", amount + "").save();
                sum = sum.subtract(BigDecimal.valueOf(amount));
            }
        }
        if (inPeriod > 0) {
            bought.put(party, new PlainRfm.Bought(last, inPeriod, sum));
        }
    }

    @Test
    void agreesWithAPlainRecount() {
        var plain = PlainRfm.of(bought);

        assertThat(plain).hasSizeGreaterThan(25);
        plain.forEach((party, code) -> {
            var score = score(party);
            assertThat(score.code()).isEqualTo(code);
            assertThat(score.orders()).isEqualTo(requireNonNull(bought.get(party)).orders());
        });
        assertThat(db.fetchCount(RESULT, RESULT.RECENCY.isNotNull())).isEqualTo(plain.size());
    }

    @Test
    void everyNumberIsWhatTheListFinds() {
        assertThatListsAgree(bought.size());
        var sums =
                bought.values().stream()
                        .map(PlainRfm.Bought::measure)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(grids.of(run).total().worth()).isEqualByComparingTo(sums);

        users.act(manager);
        assertThatListsAgree(
                (int)
                        bought.keySet().stream()
                                .filter(party -> results.find(run, party).isPresent())
                                .count());
    }

    private void assertThatListsAgree(int customers) {
        var grid = grids.of(run);
        assertThat(grid.total().customers()).isEqualTo(customers).isPositive();
        assertThat(count("recency=null=false")).isEqualTo(customers);
        int named = 0;
        for (int fifth = 1; fifth <= 5; fifth++) {
            assertThat(count("recency==" + fifth)).isEqualTo(grid.recency(fifth).customers());
            assertThat(count("frequency==" + fifth)).isEqualTo(grid.frequency(fifth).customers());
        }
        for (var part : grid.parts()) {
            assertThat(count("recency==" + part.recency() + ";frequency==" + part.frequency()))
                    .isEqualTo(part.customers());
        }
        for (var segment : RfmSegment.values()) {
            assertThat(count("rfmSegment==" + segment))
                    .isEqualTo(grid.segment(segment).customers());
            named += grid.segment(segment).customers();
        }
        assertThat(named).isEqualTo(customers);
    }

    private int count(String filter) {
        return results.count(run, ListQuery.of(filter));
    }

    @Test
    void everyPlaceHasOneName() {
        for (int recency = 1; recency <= 5; recency++) {
            for (int frequency = 1; frequency <= 5; frequency++) {
                int r = recency;
                int f = frequency;
                assertThat(RfmSegment.values()).filteredOn(s -> s.has(r, f)).hasSize(1);
            }
        }
    }

    @Test
    void isReadByPeopleAndPrograms() throws Exception {
        var party = bought.keySet().iterator().next();
        var score = score(party);
        var page = text(path() + "/rfm?filter=recency==" + score.recency());
        assertThat(page).contains("<caption", "filter=recency==" + score.recency());

        var rows = JsonMapper.shared().readTree(text(api() + "/rows?filter=rfm==" + score.code()));
        assertThat(rows.at("/items/0/rfm/recency").asInt()).isEqualTo(score.recency());
        assertThat(rows.at("/items/0/rfm/segment").asString()).isEqualTo(score.segment().name());
        assertThat(rows.at("/items/0/explanation").asString()).contains("RFM " + score.code());
        var cells = JsonMapper.shared().readTree(text(api() + "/rfm")).get("items");
        int customers = 0;
        for (var cell : cells) {
            customers += cell.get("customers").asInt();
        }
        assertThat(customers).isEqualTo(bought.size());
        var file = text(path() + "/rfm/export?format=csv&columns=name,rfm,rfmSegment,recencyDays");
        assertThat(file).contains(score.code());
    }

    @Test
    void isEmptyForARunFromBeforeIt() throws Exception {
        db.update(RESULT)
                .setNull(RESULT.RECENCY)
                .setNull(RESULT.FREQUENCY)
                .setNull(RESULT.MONETARY)
                .execute();
        db.deleteFrom(RFM_CELL).execute();

        assertThat(grids.of(run).isEmpty()).isTrue();
        assertThat(text(path() + "/rfm")).doesNotContain("<caption class=\"sr\">Надолу");
        assertThat(results.find(run, bought.keySet().iterator().next()).orElseThrow().habit().rfm())
                .isNull();
    }

    @Test
    void isNotFoundByForeignIdsOrWithoutTheRight() throws Exception {
        assertThat(
                        answer("/segmentations/%s/runs/%s/rfm".formatted(Ids.next(), run.id()))
                                .getStatus())
                .isEqualTo(404);
        assertThat(
                        answer(
                                        "/segmentations/%s/runs/%s/rfm"
                                                .formatted(run.definition(), Ids.next()))
                                .getStatus())
                .isEqualTo(404);
        var stranger = users.user("Без права");
        for (var address : List.of(path() + "/rfm", api() + "/rfm")) {
            users.act(stranger);
            assertThat(answer(address).getStatus()).as(address).isEqualTo(404);
        }
    }

    private RfmScore score(UUID party) {
        return requireNonNull(results.find(run, party).orElseThrow().habit().rfm());
    }

    private String path() {
        return "/segmentations/%s/runs/%s".formatted(run.definition(), run.id());
    }

    private String api() {
        return "/api/v1" + path();
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
