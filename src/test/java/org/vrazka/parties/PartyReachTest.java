package org.vrazka.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_REACH;
import static org.vrazka.records.db.Tables.CHANGE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Tokens;
import org.vrazka.identity.UserFixture;

import java.time.Instant;
import java.util.UUID;

@DatabaseTest
class PartyReachTest {
    private static final String PARTIES = "/api/v1/parties";

    @Autowired WebApplicationContext context;
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired Tokens tokens;
    @Autowired PartyFixture given;
    @Autowired Parties parties;
    @Autowired PartySearch search;

    private MockMvc web;
    private String token = "";

    @BeforeEach
    void program() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        users.company();
        var admin = users.admin();
        users.act(admin);
        token = tokens.create(admin.id(), "test", null);
    }

    @Test
    void keepsSeveralAndChangesThePrimaryAlone() throws Exception {
        var location =
                send(
                                post(PARTIES),
                                """
                                {"name": "Acme",
                                 "phones": [{"value": "02 9876543", "invalid": true}, {"value": "0888 123 456", "kind": "MOBILE", "main": true}],
                                 "emails": [{"value": "office@acme.example", "optOut": true}]}
                                """)
                        .andExpect(status().isCreated())
                        .andExpect(jsonPath("$.phone").value("+359888123456"))
                        .andExpect(jsonPath("$.phones[0].kind").value("MOBILE"))
                        .andExpect(jsonPath("$.phones[1].value").value("+35929876543"))
                        .andExpect(jsonPath("$.phones[1].invalid").value(true))
                        .andExpect(jsonPath("$.emails[0].optOut").value(true))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");

        send(patch(location).header("If-Match", "\"1\""), "{\"phone\": \"0877 111 222\"}")
                .andExpect(jsonPath("$.phones[0].value").value("+359877111222"))
                .andExpect(jsonPath("$.phones[1].value").value("+35929876543"))
                .andExpect(jsonPath("$.emails.length()").value(1));
        send(patch(location).header("If-Match", "\"2\""), "{\"phone\": null}")
                .andExpect(jsonPath("$.phone").value("+35929876543"))
                .andExpect(jsonPath("$.phones.length()").value(1));
        send(
                        patch(location).header("If-Match", "\"3\""),
                        "{\"emails\": [{\"value\": \"a@b.example\"}, {\"value\":"
                                + " \"A@b.example\"}]}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("emails[1].value"))
                .andExpect(jsonPath("$.errors[0].code").value("twice"));
    }

    @Test
    void aNewOneWasNotChanged() throws Exception {
        var location =
                send(
                                post(PARTIES),
                                "{\"name\": \"А\", \"phones\": [{\"value\": \"0888 123 456\","
                                        + " \"kind\": \"MOBILE\", \"optOut\": true}]}")
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");
        var id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));

        assertThat(db.fetchCount(CHANGE, CHANGE.RECORD_ID.eq(id))).isZero();
    }

    @Test
    void followsWhatAnImportWrites() {
        var id = given.party("А").phone("+359888123456").email("a@example.com").save();
        db.update(PARTY).set(PARTY.PHONE, "+359888000000").where(PARTY.ID.eq(id)).execute();

        var reach = parties.get(id).reach();
        assertThat(reach.phones()).extracting(ReachedBy::value).containsExactly("+359888000000");
        assertThat(reach.emails()).extracting(ReachedBy::value).containsExactly("a@example.com");
    }

    @Test
    void findsByAnyOfThem() {
        var id = given.party("А").phone("+359888123456").email("a@example.com").save();
        second(id, "PHONE", "+35929876543");
        second(id, "EMAIL", "Sales@example.com");

        assertThat(search.find("02 9876543", 5)).extracting(PartyHit::id).containsExactly(id);
        assertThat(search.find("sales@", 5)).extracting(PartyHit::id).containsExactly(id);
        assertThat(search.find("0888 123 456", 5)).hasSize(1);
    }

    @Test
    void addsMovesAndRemovesRowsOfTheForm() throws Exception {
        form("phones.add")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"phones[2].value\"")));
        form("phones.first.1")
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "name=\"phones[0].value\" value=\"второ\"")));
        form("phones.remove.0")
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "name=\"phones[0].value\" value=\"второ\"")));
    }

    @Test
    void tellsInTheHistoryWhichCameAndWent() throws Exception {
        var id = given.party("А").phone("+359888123456").save();
        db.update(PARTY)
                .set(PARTY.CREATED_AT, Instant.parse("2026-01-01T00:00:00Z"))
                .where(PARTY.ID.eq(id))
                .execute();
        second(id, "EMAIL", "sales@example.com");

        web.perform(get("/parties/" + id + "/history"))
                .andExpect(content().string(containsString("Имейли")))
                .andExpect(content().string(containsString("sales@example.com, служебен")));
    }

    private void second(UUID id, String means, String value) {
        db.insertInto(PARTY_REACH)
                .set(PARTY_REACH.PARTY_ID, id)
                .set(PARTY_REACH.MEANS, means)
                .set(PARTY_REACH.VALUE, value)
                .set(PARTY_REACH.POSITION, (short) 1)
                .execute();
    }

    private ResultActions form(String button) throws Exception {
        return web.perform(
                post("/parties")
                        .with(csrf())
                        .param("name", "А")
                        .param("phones[0].value", "първо")
                        .param("phones[1].value", "второ")
                        .param("phones[1].optOut", "true")
                        .param("do", button));
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body)
            throws Exception {
        return web.perform(
                request.header("Authorization", "Bearer " + token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }
}
