package org.vrazka.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.jooq.impl.DSL.val;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Kind;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;

import java.util.List;
import java.util.UUID;

@DatabaseTest
class DuplicatePagesTest {
    @Autowired DSLContext db;
    @Autowired WebApplicationContext context;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired SearchFixture searches;
    @Autowired Pairs pairs;
    private MockMvc web;
    private User maria;

    @BeforeEach
    void company() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        users.company();
        maria = users.manager();
    }

    @Test
    void tellsWhyTwoAreLikelyOne() throws Exception {
        twins(maria);
        searches.all();
        users.act(maria);

        open("/duplicates")
                .andExpect(holds("Българска роза ООД"))
                .andExpect(holds("Bulgarska Roza Ltd"))
                .andExpect(holds("еднакъв ЕИК"))
                .andExpect(holds("еднакъв телефон"));
    }

    @Test
    void showsOnlyPairsOfWhichOneSeesBoth() throws Exception {
        twins(maria);
        parties.party("БЪЛГАРСКА РОЗА").eik("131071587").manager(users.manager().id()).save();
        searches.all();
        users.act(maria);

        assertThat(pairs.find(Kind.PARTIES, false, null, 50).items()).hasSize(1);
        open("/duplicates").andExpect(lacks("БЪЛГАРСКА"));
        users.act(users.admin());
        assertThat(pairs.find(Kind.PARTIES, false, null, 50).items()).hasSize(3);
    }

    @Test
    void goesFromPageToPageByKey() {
        for (int i = 0; i < 3; i++) {
            parties.party("Роза " + "абв".charAt(i)).eik("131071587").save();
        }
        searches.all();
        users.act(users.admin());

        var first = pairs.find(Kind.PARTIES, false, null, 2);
        var second = pairs.find(Kind.PARTIES, false, first.next(), 2);

        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
    }

    @Test
    void whatIsNoDuplicateStaysAwayUntilItIsDoubted() throws Exception {
        twins(maria);
        searches.all();
        users.act(maria);
        UUID id = pairs.find(Kind.PARTIES, false, null, 50).items().getFirst().id();

        web.perform(post("/duplicates/" + id + "/dismissal").with(csrf()))
                .andExpect(status().isSeeOther())
                .andExpect(flash().attribute("undo", "/duplicates/" + id + "/doubt"));
        searches.all();
        open("/duplicates").andExpect(lacks("Roza"));
        open("/duplicates?apart=true").andExpect(holds("Bulgarska Roza"));
        web.perform(post("/duplicates/" + id + "/doubt").with(csrf()));
        open("/duplicates").andExpect(holds("Bulgarska Roza"));
    }

    @Test
    void mergesFieldByFieldAndLeadsOn() throws Exception {
        twins(users.admin());
        searches.all();
        users.act(users.admin());
        var pair = pairs.find(Kind.PARTIES, false, null, 50).items().getFirst();
        db.execute(
                """
                update parties.party set turnover = 1500000, turnover_currency = 'EUR', language = 'en', discount = 2.50
                where id = {0}
                """,
                val(pair.first().id()));
        open("/duplicates/" + pair.id())
                .andExpect(status().isOk())
                .andExpect(holds("1\u00a0500\u00a0000,00\u00a0€"))
                .andExpect(holds("<span class=\"lines\">2,5</span>"))
                .andExpect(holds("английски"))
                .andExpect(holds("name=\"take-name\""))
                .andExpect(holds("Остава този"));

        var answer =
                web.perform(
                                post("/duplicates/" + pair.id() + "/merge")
                                        .with(csrf())
                                        .param("winner", pair.first().id().toString())
                                        .param("firstVersion", "1")
                                        .param("secondVersion", "1")
                                        .param("take-name", pair.second().id().toString()))
                        .andExpect(status().isSeeOther())
                        .andReturn();

        open("/parties/" + pair.first().id())
                .andExpect(holds("<h1>" + pair.second().name() + "</h1>"));
        for (var door : List.of("/parties/", "/api/v1/parties/")) {
            open(door + pair.second().id())
                    .andExpect(status().isPermanentRedirect())
                    .andExpect(header().string("Location", door + pair.first().id()));
        }
        open("/merges").andExpect(holds("Отмени"));
        var undo = (String) answer.getFlashMap().get("undo");
        web.perform(post(undo).with(csrf())).andExpect(status().isSeeOther());
        open("/parties/" + pair.second().id()).andExpect(status().isOk());
    }

    @Test
    void showsTheNewValuesWhenAnotherWasQuicker() throws Exception {
        twins(users.admin());
        searches.all();
        users.act(users.admin());
        var pair = pairs.find(Kind.PARTIES, false, null, 50).items().getFirst();

        web.perform(
                        post("/duplicates/" + pair.id() + "/merge")
                                .with(csrf())
                                .param("winner", pair.first().id().toString())
                                .param("firstVersion", "1")
                                .param("secondVersion", "7"))
                .andExpect(status().isConflict())
                .andExpect(holds("междувременно"));
    }

    @Test
    void comparesOnlyWhatChangedSinceTheLastSearch() {
        twins(maria);
        parties.customer("Съвсем друга фирма");
        users.act(users.admin());
        searches.all();
        var before = pairs.find(Kind.PARTIES, false, null, 50).items();
        parties.party("Роза България").eik("131071587").save();

        searches.changed();

        assertThat(pairs.find(Kind.PARTIES, false, null, 50).items())
                .hasSize(3)
                .containsAll(before);
    }

    @Test
    void refusesABrokenCursor() throws Exception {
        users.act(maria);

        open("/api/v1/duplicates?cursor=няма").andExpect(status().isBadRequest());
    }

    @Test
    void programsNameTheFieldsThatGoOver() throws Exception {
        twins(users.admin());
        searches.all();
        users.act(users.admin());
        var pair = pairs.find(Kind.PARTIES, false, null, 50).items().getFirst();
        var content =
                "{\"winner\": {\"id\": \"%s\", \"version\": 1}, \"loser\": {\"id\": \"%s\","
                        + " \"version\": 1}, \"take\": [\"%s\"]}";

        merge(content.formatted(pair.first().id(), pair.second().id(), "legal_name"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("take"));
        merge("{}").andExpect(status().is(422));
        merge(content.formatted(pair.first().id(), pair.second().id(), "name"))
                .andExpect(status().isCreated());
        open("/parties/" + pair.first().id()).andExpect(holds(pair.second().name()));
    }

    private ResultActions merge(String content) throws Exception {
        return web.perform(
                post("/api/v1/merges")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(content));
    }

    @Test
    void whoSaysNotWhichOneStaysMergesNothing() throws Exception {
        twins(users.admin());
        searches.all();
        users.act(users.admin());
        var pair = pairs.find(Kind.PARTIES, false, null, 50).items().getFirst();

        web.perform(post("/duplicates/" + pair.id() + "/merge").with(csrf()))
                .andExpect(status().isBadRequest());
        open("/parties/" + pair.second().id()).andExpect(status().isOk());
    }

    private void twins(User manager) {
        parties.party("Българска роза ООД")
                .eik("131071587")
                .phone("+359888123456")
                .region("68134")
                .manager(manager.id())
                .save();
        parties.party("Bulgarska Roza Ltd")
                .eik("131071587")
                .phone("+359888123456")
                .manager(manager.id())
                .save();
    }

    private ResultActions open(String address) throws Exception {
        return web.perform(get(address));
    }

    private static ResultMatcher holds(String text) {
        return content().string(containsString(text));
    }

    private static ResultMatcher lacks(String text) {
        return content().string(not(containsString(text)));
    }
}
