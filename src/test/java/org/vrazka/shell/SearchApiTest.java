package org.vrazka.shell;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.contacts.ContactFixture;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.OrderFixture;
import org.vrazka.parties.PartyFixture;

import java.util.UUID;

@DatabaseTest
class SearchApiTest {
    @Autowired WebApplicationContext context;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired ContactFixture contacts;
    @Autowired OrderFixture orders;
    MockMvc web;
    User maria;
    UUID rose;

    @BeforeEach
    void records() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        users.company();
        maria = users.manager();
        users.act(maria);
        rose = parties.customer("Дамаскова роза ООД", maria.id());
        parties.customer("Дамаскова чужда АД", users.manager().id());
        contacts.contact("Роза Дамаскова").at(rose).save();
        orders.order(rose, "2026-03-05").number("ДР-4711").line("1", "10").save();
    }

    @Test
    void findsRecordsOfEveryKindThatOneMaySee() throws Exception {
        found("damaskova")
                .andExpect(jsonPath("$.items[*].kind", contains("parties", "contacts")))
                .andExpect(jsonPath("$.items[0].id").value(rose.toString()))
                .andExpect(
                        jsonPath(
                                "$.items[*].title",
                                contains("Дамаскова роза ООД", "Роза Дамаскова")))
                .andExpect(jsonPath("$.nearly").value(false));
        found("ДР-47").andExpect(jsonPath("$.items[*].kind", contains("orders")));
        found("д").andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void forgivesAMistakeWhereNothingElseIsFound() throws Exception {
        found("дамаскива роза")
                .andExpect(jsonPath("$.items[0].id").value(rose.toString()))
                .andExpect(jsonPath("$.nearly").value(true));
    }

    @Test
    void givesNoMoreOfAKindThanAsked() throws Exception {
        parties.customer("Дамаскова лоза ЕООД", maria.id());
        users.act(maria);
        web.perform(get("/api/v1/search").param("q", "дамаскова").param("limit", "1"))
                .andExpect(jsonPath("$.items[*].kind", contains("parties", "contacts")));
    }

    private ResultActions found(String text) throws Exception {
        users.act(maria);
        return web.perform(get("/api/v1/search").param("q", text));
    }
}
