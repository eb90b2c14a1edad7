package org.vrazka.records.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.vrazka.parties.db.Tables.PARTY;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Tokens;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;

import java.util.List;
import java.util.UUID;

@DatabaseTest
class BatchApiTest {
    private static final String PUT_ERP =
            "{\"op\": \"put\", \"externalId\": {\"system\": \"erp\", \"id\": \"C-1\"}, \"body\":"
                    + " {\"name\": \"%s\"}}";

    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired Tokens tokens;
    @Autowired PartyFixture parties;
    private MockMvc web;
    private String token = "";
    private User ada;

    @BeforeEach
    void program(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        users.company();
        ada = users.admin();
        as(ada);
    }

    private void as(User user) {
        users.act(user);
        token = tokens.create(user.id(), "test", null);
    }

    @Test
    void answersEachOperationAsItsOwnRouteWould() throws Exception {
        var acme = parties.customer("Акме ООД", ada.id());
        var beta = parties.customer("Бета ООД", ada.id());
        run(
                        "parties",
                        "{\"op\": \"create\", \"body\": {\"name\": \"Роза\"}}",
                        change(acme, 1, "{\"name\": \"Акме АД\"}"),
                        change(acme, 1, "{\"name\": \"Акме късно\"}"),
                        "{\"op\": \"change\", \"id\": \"%s\", \"body\": {}}".formatted(acme),
                        "{\"op\": \"delete\", \"id\": \"%s\", \"version\": 1}".formatted(beta),
                        PUT_ERP.formatted("Нова"),
                        PUT_ERP.formatted("Нова пак"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.results.length()").value(7))
                .andExpect(jsonPath("$.results[0].status").value(201))
                .andExpect(jsonPath("$.results[0].version").value(1))
                .andExpect(jsonPath("$.results[1].status").value(200))
                .andExpect(jsonPath("$.results[1].id").value(acme.toString()))
                .andExpect(jsonPath("$.results[1].version").value(2))
                .andExpect(jsonPath("$.results[1].problem").doesNotExist())
                .andExpect(jsonPath("$.results[2].status").value(412))
                .andExpect(jsonPath("$.results[2].problem.type").value("urn:vrazka:stale"))
                .andExpect(jsonPath("$.results[2].id").doesNotExist())
                .andExpect(jsonPath("$.results[3].status").value(428))
                .andExpect(jsonPath("$.results[4].status").value(204))
                .andExpect(jsonPath("$.results[4].version").doesNotExist())
                .andExpect(jsonPath("$.results[5].status").value(201))
                .andExpect(jsonPath("$.results[6].status").value(200));
        assertThat(names()).contains("Роза", "Акме АД", "Нова пак").doesNotContain("Нова");
    }

    @Test
    void whatFailsTakesNothingElseBackAndLeavesNothingOfItself() throws Exception {
        var named =
                "{\"op\": \"create\", \"body\": {\"name\": \"%s\", \"tags\": [\"нов таг\"],"
                        + " \"externalIds\": [{\"system\": \"erp\", \"id\": \"C-1\"}]}}";
        run(
                        "parties",
                        PUT_ERP.formatted("Първа"),
                        named.formatted("Втора"),
                        "{\"op\": \"create\", \"body\": {\"name\": \"\", \"bogus\": 1}}",
                        "{\"op\": \"create\", \"body\": {\"name\": \"Трета\", \"tags\": [\"нов"
                                + " таг\"]}}")
                .andExpect(jsonPath("$.results[0].status").value(201))
                .andExpect(jsonPath("$.results[1].status").value(409))
                .andExpect(jsonPath("$.results[2].status").value(422))
                .andExpect(jsonPath("$.results[2].problem.errors[0].field").value("bogus"))
                .andExpect(jsonPath("$.results[3].status").value(201));
        assertThat(names()).contains("Първа", "Трета").doesNotContain("Втора");
        assertThat(db.fetchValue("select count(*) from records.tag where name_bg = 'нов таг'"))
                .isEqualTo(1L);
    }

    /** Of each kind: what is not there, and what is no id at all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "parties",
                "contacts",
                "products",
                "orders",
                "unmet",
                "complaints",
                "direct-costs"
            })
    void aForeignIdIsNotFound(String things) throws Exception {
        run(
                        things,
                        change(UUID.randomUUID(), 1, "{}"),
                        "{\"op\": \"delete\", \"id\": \"%s\", \"version\": 1}"
                                .formatted(UUID.randomUUID()),
                        "{\"op\": \"delete\", \"id\": \"C-1\", \"version\": 1}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.results[0].status").value(404))
                .andExpect(jsonPath("$.results[1].status").value(404))
                .andExpect(jsonPath("$.results[2].status").value(404));
    }

    @Test
    void aRecordOutOfReachIsAsIfNotThere() throws Exception {
        var acme = parties.customer("Акме ООД", ada.id());
        run("parties", PUT_ERP.formatted("На Ада"));
        as(users.manager());
        run(
                        "parties",
                        change(acme, 1, "{\"name\": \"Моя\"}"),
                        "{\"op\": \"delete\", \"id\": \"%s\", \"version\": 1}".formatted(acme),
                        PUT_ERP.formatted("Моя"),
                        "{\"op\": \"create\", \"body\": {\"name\": \"Наистина моя\"}}")
                .andExpect(jsonPath("$.results[0].status").value(404))
                .andExpect(jsonPath("$.results[1].status").value(404))
                .andExpect(jsonPath("$.results[2].status").value(404))
                .andExpect(jsonPath("$.results[3].status").value(201));
        assertThat(names()).contains("Акме ООД", "На Ада").doesNotContain("Моя");
    }

    @Test
    void aTokenThatOnlyReadsDoesNothing() throws Exception {
        var acme = parties.customer("Акме ООД", ada.id());
        db.execute("update identity.api_token set writes = false");
        run(
                        "parties",
                        "{\"op\": \"create\", \"body\": {\"name\": \"Роза\"}}",
                        change(acme, 1, "{\"name\": \"Моя\"}"),
                        PUT_ERP.formatted("Моя"))
                .andExpect(jsonPath("$.results[0].status").value(403))
                .andExpect(jsonPath("$.results[1].status").value(403))
                .andExpect(jsonPath("$.results[2].status").value(403));
        db.execute("update identity.api_token set kinds = '{ORDERS}'");
        run(
                        "parties",
                        "{\"op\": \"create\", \"body\": {\"name\": \"Роза\"}}",
                        change(acme, 1, "{\"name\": \"Моя\"}"))
                .andExpect(jsonPath("$.results[0].status").value(403))
                .andExpect(jsonPath("$.results[1].status").value(404));
        assertThat(names()).doesNotContain("Роза", "Моя");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | operations | required",
                "{'operations': [null]} | operations[0] | required",
                "{'operations': [], 'more': 1} | more | unknown",
                "{'operations': [{'op': 'erase'}]} | operations[0].op | type",
                "{'operations': [{'op': 'create'}]} | operations[0].body | required",
                "{'operations': [{'op': 'delete', 'version': 1}]} | operations[0].id | required",
                "{'operations': [{'op': 'put', 'body': {}, 'externalId': {'id': '1'}}]} |"
                        + " operations[0].externalId | required",
                "{'operations': [{'op': 'create', 'body': {}, 'id': 'x'}]} | operations[0].id |"
                        + " other",
                "{'operations': [{'op': 'create', 'body': {}, 'verison': 1}]} |"
                        + " operations[0].verison | unknown"
            })
    void whatCannotBeReadIsNotBegun(String body, String field, String code) throws Exception {
        send("parties", body.replace('\'', '"'))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].code").value(code));
    }

    @Test
    void takesAThousandAndKnowsItsKinds() throws Exception {
        var create = "{\"op\": \"create\", \"body\": {}}";
        send("parties", "{\"operations\": [" + (create + ",").repeat(1_000) + create + "]}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].code").value("many"));
        send("nothing", "{}").andExpect(status().isNotFound());
        send("parties", "{\"operations\": []}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.results").isEmpty());
    }

    @Test
    void aNameInAnotherSystemIsNeitherEmptyNorEndless() throws Exception {
        var put =
                "{\"op\": \"put\", \"externalId\": {\"system\": \"%s\", \"id\": \"%s\"}, \"body\":"
                        + " {\"name\": \"Не\"}}";
        var named = "{\"op\": \"create\", \"body\": {\"name\": \"Не\", \"externalIds\": [%s]}}";
        var one = "{\"system\": \"erp\", \"id\": \"%s\"}";
        var results =
                run(
                        "parties",
                        put.formatted("erp", " "),
                        put.formatted("", "1"),
                        put.formatted("erp", "1".repeat(301)),
                        named.formatted("null"),
                        named.formatted("{\"system\": \"erp\"}"),
                        named.formatted(one.formatted("1".repeat(301))),
                        named.formatted(one.formatted("1".repeat(300))).replace("Не", "Да"));
        for (int at = 0; at < 6; at++) {
            results.andExpect(jsonPath("$.results[%d].status", at).value(422))
                    .andExpect(
                            jsonPath("$.results[%d].problem.errors[0].field", at)
                                    .value("externalIds"));
        }
        results.andExpect(jsonPath("$.results[6].status").value(201));
        assertThat(names()).contains("Да").doesNotContain("Не");
    }

    private List<String> names() {
        return db.select(PARTY.NAME).from(PARTY).where(PARTY.DELETED_AT.isNull()).fetch(PARTY.NAME);
    }

    private static String change(UUID id, int version, String body) {
        return "{\"op\": \"change\", \"id\": \"%s\", \"version\": %d, \"body\": %s}"
                .formatted(id, version, body);
    }

    private ResultActions run(String things, String... operations) throws Exception {
        return send(things, "{\"operations\": [" + String.join(",", operations) + "]}");
    }

    private ResultActions send(String things, String body) throws Exception {
        return web.perform(
                post("/api/v1/" + things + "/batch")
                        .header("Authorization", "Bearer " + token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }
}
