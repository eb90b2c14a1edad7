package org.vrazka.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.vrazka.parties.db.Tables.MARKET;
import static org.vrazka.segmentation.db.Tables.CELL;
import static org.vrazka.segmentation.db.Tables.CUT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.vrazka.orders.OrderFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.records.ListQuery;
import org.vrazka.shared.web.Text;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Every number of the tables beside the matrix is what the list finds by its filter. */
@DatabaseTest
class MovesTest {
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired OrderFixture orders;
    @Autowired SegmentationFixture fixture;
    @Autowired Results results;
    @Autowired Cuts cuts;

    private User admin;
    private User manager;

    @BeforeEach
    void given() {
        users.company();
        admin = users.act(users.admin());
        manager =
                users.user(
                        "Свой",
                        new Grant(Kind.SEGMENTATIONS, Action.SEE, Reach.OWN),
                        new Grant(Kind.PARTIES, Action.SEE, Reach.OWN));
    }

    @Test
    void countWhoWentFromClassToClass() {
        var falls = buyer("falls", "900", "BG-18");
        buyer("falls too", "90", "BG-18");
        var rises = buyer("rises", "10", null);
        var first = fixture.computed("Revenue", "2026-01-01", "2026-06-30");
        assertThat(new Transitions(results.matrix(first)).before()).containsExactly(Cell.NONE);
        orders.order(rises, "2026-03-10").line("1", "9000").save();
        parties.customer("idle");

        var run = fixture.computed(first.definition());
        var moves = new Transitions(results.matrix(run));

        assertThat(moves.count(Move.ROSE)).isEqualTo(1);
        assertThat(moves.count(Move.FELL)).isEqualTo(2);
        assertThat(results.find(run, falls).orElseThrow().hasRisen()).isFalse();
        int sum = 0;
        for (var before : moves.before()) {
            for (var now : moves.now()) {
                int count = moves.count(before, now);
                sum += count;
                var filter = before.filter("Before") + ";" + now.filter("");
                assertThat(results.count(run, ListQuery.of(filter))).as(filter).isEqualTo(count);
            }
        }
        assertThat(sum).isEqualTo(4);
        assertThat(results.count(run, ListQuery.of("move==ROSE"))).isEqualTo(1);
    }

    @Test
    void sumClassesByRegionMarketAndManager() {
        buyer("in Ruse", "900", "BG-18");
        buyer("in the village", "300", "63427"); // Ruse itself, a place of that oblast
        buyer("in Bulgaria", "50", "BG");
        buyer("in Romania", "40", "RO");
        var market =
                db.insertInto(MARKET)
                        .columns(MARKET.NAME_BG, MARKET.NAME_EN)
                        .values("Търгове", "Tenders")
                        .returning(MARKET.ID)
                        .fetchSingle(MARKET.ID);
        var own = parties.party("nowhere").market(market).manager(manager.id()).save();
        orders.order(own, "2026-02-10").line("1", "60").save();
        var run = fixture.computed("Revenue", "2026-01-01", "2026-06-30");

        assertThat(cuts.of(run, Dimension.REGION))
                .extracting(Cut::name)
                .containsExactly("Ruse", "Bulgaria", "Romania", null);
        assertThat(cuts.of(run, Dimension.MARKET))
                .extracting(Cut::name)
                .containsExactly(null, "Tenders");
        assertThat(cuts.of(run, Dimension.MANAGER)).extracting(Cut::name).contains("Свой");
        assertThatListsAgree(run);

        users.act(manager);
        assertThat(cuts.of(run, Dimension.REGION)).extracting(Cut::name).containsOnlyNulls();
        assertThat(cuts.of(run, Dimension.MANAGER).getFirst().total().revenue())
                .isEqualByComparingTo(new BigDecimal("60"));
        assertThatListsAgree(run);
    }

    /** A page reads dozens of sums, however many customers there are. */
    @Test
    void areReadFromSumsOfTheRun() {
        buyer("one", "900", "BG-18");
        var run = fixture.computed("Revenue", "2026-01-01", "2026-06-30");
        db.update(CELL).set(CELL.CUSTOMERS, 7).where(CELL.RUN_KEY.eq(run.key())).execute();
        db.update(CUT).set(CUT.CUSTOMERS, 7).where(CUT.RUN_KEY.eq(run.key())).execute();

        assertThat(new Transitions(results.matrix(run)).count(Move.ROSE)).isEqualTo(7);
        assertThat(cuts.of(run, Dimension.REGION).getFirst().total().customers()).isEqualTo(7);
    }

    /** Lists have words of their own in addresses: none must mean something else here. */
    @Test
    void everyLinkOfTheirPagesOpens(@Autowired WebApplicationContext context) throws Exception {
        var web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        buyer("one", "900", "BG-18");
        var run = fixture.computed("Revenue", "2026-01-01", "2026-06-30");
        var page = "/segmentations/" + run.definition() + "/runs/" + run.id();
        for (var by : Dimension.values()) {
            var shown = content(web, page + "?cut=" + by);
            assertThat(shown)
                    .contains(
                            "aria-current=\"true\">"
                                    + Text.in(Locale.of("bg"), "segmentation.cuts." + by));
            var links =
                    Pattern.compile("href=\"(" + page + "\\?[^\"#]*)")
                            .matcher(shown)
                            .results()
                            .map(link -> link.group(1).replace("&amp;", "&"))
                            .distinct()
                            .toList();
            assertThat(links).hasSizeGreaterThan(10);
            for (var link : links) {
                content(web, link);
            }
        }
    }

    private String content(MockMvc web, String path) throws Exception {
        users.act(admin);
        return web.perform(
                        get(URI.create(path))
                                .session(users.session())
                                .header("Accept-Language", "bg"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void assertThatListsAgree(Run run) {
        for (var by : Dimension.values()) {
            for (var cut : cuts.of(run, by)) {
                Arrays.stream(AbcClass.values())
                        .forEach(abc -> {
                            var filter = cut.filter() + ";abc==" + abc;
                            assertThat(results.count(run, ListQuery.of(filter)))
                                    .as(filter)
                                    .isEqualTo(cut.part(abc).customers());
                        });
            }
        }
    }

    private UUID buyer(String name, String amount, @Nullable String region) {
        var draft = parties.party(name);
        var party = (region == null ? draft : draft.region(region)).save();
        for (var day : List.of("2026-02-10", "2026-04-10")) {
            orders.order(party, day).line("1", amount).save();
        }
        return party;
    }
}
