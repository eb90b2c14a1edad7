package org.vrazka.records.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.records.db.Tables.RETRY;

import jakarta.servlet.Filter;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Tokens;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.records.TextsErased;

import java.nio.charset.StandardCharsets;
import java.util.List;

@DatabaseTest
class RetriesTest {
    private static final String PARTIES = "/api/v1/parties";
    private static final String ROSE = "{\"name\": \"Роза\"}";

    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired Retries retries;
    @Autowired Tokens tokens;
    @Autowired ApplicationEventPublisher events;
    private MockMvc web;
    private String token = "";

    @BeforeEach
    void program(@Autowired WebApplicationContext context, @Autowired RetryFilter filter) {
        web =
                MockMvcBuilders.webAppContextSetup(context)
                        .addFilters(
                                context.getBean("springSecurityFilterChain", Filter.class), filter)
                        .build();
        users.company();
        as(users.admin());
    }

    private void as(User user) {
        users.act(user);
        token = tokens.create(user.id(), "test", null);
    }

    @Test
    void whatIsSentAgainIsAnsweredTheSameAndDoneOnce() throws Exception {
        var first = send("k-1", ROSE).andExpect(status().isCreated()).andReturn().getResponse();
        var again = send("k-1", ROSE).andExpect(status().isCreated()).andReturn().getResponse();

        assertThat(again.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(again.getHeader("ETag")).isEqualTo(first.getHeader("ETag"));
        assertThat(text(again)).isEqualTo(text(first)).contains("Роза");
        assertThat(db.fetchCount(PARTY, PARTY.NAME.eq("Роза"))).isEqualTo(1);
        send("k-2", ROSE).andExpect(status().isCreated());
        assertThat(db.fetchCount(PARTY, PARTY.NAME.eq("Роза"))).isEqualTo(2);
    }

    @Test
    void aKeyIsOfOneRequestAndOneUser() throws Exception {
        send("k-1", ROSE).andExpect(status().isCreated());
        send("k-1", "{\"name\": \"Друга\"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("Idempotency-Key"))
                .andExpect(jsonPath("$.errors[0].code").value("reused"));
        as(users.admin());
        send("k-1", "{\"name\": \"Друга\"}").andExpect(status().isCreated());
    }

    @Test
    void whatWasRefusedMayBeSentBetterUnderTheSameKey() throws Exception {
        send("k-1", "{}").andExpect(status().is(422));
        send("k-1", ROSE).andExpect(status().isCreated());
        send("k".repeat(201), ROSE).andExpect(status().isBadRequest());
    }

    @Test
    void whatIsNotAnsweredYetIsNotBegunAgain() throws Exception {
        send("k-1", ROSE);
        db.update(RETRY).setNull(RETRY.STATUS).execute();

        send("k-1", ROSE).andExpect(status().isConflict());
    }

    @Test
    void aBodyIsAsLongAsOneWithoutAKeyAtMost() throws Exception {
        send("k-1", "{\"name\": \"" + "х".repeat(RetryFilter.LONGEST / 2) + "\"}")
                .andExpect(status().is(413));
        assertThat(db.fetchCount(RETRY)).isZero();
    }

    @Test
    void aBatchOfManyLongOperationsIsDoneOnce() throws Exception {
        var one =
                "{\"op\": \"create\", \"body\": {\"name\": \"Роза\", \"description\": \""
                        + "х".repeat(9_000)
                        + "\"}}";
        var bad = "{\"op\": \"create\", \"body\": {\"bogus\": 1}}";
        var batch =
                "{\"operations\": ["
                        + (one + ",").repeat(70)
                        + (bad + ",").repeat(929)
                        + bad
                        + "]}";
        var first = web.perform(batch("k-1", batch)).andExpect(status().isOk()).andReturn();
        var again = web.perform(batch("k-1", batch)).andExpect(status().isOk()).andReturn();

        assertThat(batch.getBytes(StandardCharsets.UTF_8).length).isGreaterThan(1 << 20);
        assertThat(text(again.getResponse()))
                .isEqualTo(text(first.getResponse()))
                .contains("\"status\":201", "\"status\":422");
        assertThat(db.fetchCount(PARTY, PARTY.NAME.eq("Роза"))).isEqualTo(70);
    }

    @Test
    void longAnswersOfOneUserTakeNoMoreThanTheirRoom() throws Exception {
        var bad = "{\"op\": \"create\", \"body\": {\"bogus\": 1}}";
        var batch = "{\"operations\": [" + (bad + ",").repeat(200) + bad + "]}";
        send("k-0", ROSE).andExpect(status().isCreated());
        db.execute(
                "update records.retry set answer = decode(repeat('00', ?), 'hex')", Retries.ROOM);

        web.perform(batch("k-1", batch)).andExpect(status().isOk());
        var again = web.perform(batch("k-1", batch)).andExpect(status().isOk()).andReturn();
        assertThat(text(again.getResponse())).isEmpty();
        send("k-2", ROSE).andExpect(status().isCreated());
        var small = send("k-2", ROSE).andExpect(status().isCreated()).andReturn();
        assertThat(text(small.getResponse())).isNotEmpty();
    }

    @Test
    void whatOneMustBeInAnotherStateForIsAnotherRequest() throws Exception {
        send("k-1", ROSE).andExpect(status().isCreated());
        web.perform(request("k-1", ROSE).header("If-Match", "\"7\""))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].code").value("reused"));
    }

    @Test
    void whoHasNoTokenIsNotRead() throws Exception {
        web.perform(
                        post("/api/v1/openapi.json")
                                .header("Idempotency-Key", "k-1")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{}"))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void isForgottenAfterADay() throws Exception {
        send("k-1", ROSE);
        db.update(RETRY)
                .set(RETRY.AT, DSL.field("now() - interval '25 hours'", RETRY.AT.getDataType()))
                .execute();

        retries.forgetOld();
        assertThat(db.fetchCount(RETRY)).isZero();
        send("k-1", ROSE).andExpect(status().isCreated());
        assertThat(db.fetchCount(PARTY, PARTY.NAME.eq("Роза"))).isEqualTo(2);
    }

    @Test
    void answersTellNothingInTheDatabase() throws Exception {
        send("k-1", ROSE);
        byte[] kept = db.select(RETRY.ANSWER).from(RETRY).fetchSingle().value1();

        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("Роза", "name");
    }

    @Test
    void anErasureEmptiesAnswersAndStillNothingIsDoneTwice() throws Exception {
        var first = send("k-1", ROSE).andReturn().getResponse();
        var id = db.select(PARTY.ID).from(PARTY).where(PARTY.NAME.eq("Роза")).fetchSingle();
        events.publishEvent(
                new TextsErased(
                        Kind.PARTIES, "parties.party", List.of(id.value1()), List.of("name")));

        var again = send("k-1", ROSE).andExpect(status().isCreated()).andReturn().getResponse();

        assertThat(text(again)).isEmpty();
        assertThat(again.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(db.fetchCount(PARTY, PARTY.NAME.eq("Роза"))).isEqualTo(1);
    }

    @Test
    void aTokenThatOnlyReadsGetsNoOldAnswer() throws Exception {
        send("k-1", ROSE).andExpect(status().isCreated());
        db.execute("update identity.api_token set writes = false");

        send("k-1", ROSE).andExpect(status().is4xxClientError());
    }

    private ResultActions send(String key, String body) throws Exception {
        return web.perform(request(key, body));
    }

    private MockHttpServletRequestBuilder request(String key, String body) {
        return post(PARTIES)
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private MockHttpServletRequestBuilder batch(String key, String body) {
        return post(PARTIES + "/batch")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
