package org.vrazka.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.jayway.jsonpath.JsonPath;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.contacts.ContactFixture;
import org.vrazka.identity.Kind;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.records.RecordErased;
import org.vrazka.shared.Ids;

import java.util.Set;
import java.util.UUID;

/** Whose team sold, as it was then, and which contact of the customer ordered. */
@DatabaseTest
class SellersAndContactsTest {
    @Autowired WebApplicationContext context;
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired ContactFixture contacts;
    @Autowired Orders orders;
    @Autowired OwnedOrders owned;
    @Autowired ApplicationEventPublisher events;
    MockMvc web;
    User boss;
    UUID acme;
    UUID maria;

    @BeforeEach
    void aCustomerWithAContact() {
        boss = users.act(users.admin());
        acme = parties.customer("Acme", boss.id());
        maria = contacts.contact("Мария Петрова").at(acme).save();
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void theTeamStaysAsItWas() throws Exception {
        var north = team("Север");
        join(boss, north);
        var order = UUID.fromString(ordered("Секретарката"));
        join(boss, team("Юг"));

        assertThat(orders.get(order).team().name()).isEqualTo("Север");
        assertThat(found("team==" + north)).isEqualTo(1);
        assertThat(found("managerTeam==" + north)).isZero();

        var other = users.manager();
        join(other, team("Изток"));
        owned.handOver(boss.id(), other.id(), boss.id(), 10);
        users.act(boss);
        assertThat(orders.get(order).team().name()).isEqualTo("Изток");
    }

    @Test
    void aReturnCountsForTheTeamOfItsSale() throws Exception {
        join(boss, team("Север"));
        var sale = ordered("Секретарката");
        join(boss, team("Юг"));

        made("{\"document\": \"RETURN\", \"origin\": \"%s\", \"date\": \"2026-03-09\"}"
                        .formatted(sale))
                .andExpect(jsonPath("$.teamName").value("Север"));
    }

    @Test
    void aNameOfAContactLeadsToTheContact() throws Exception {
        var id = ordered("мария петрова");
        web.perform(get("/orders/" + id))
                .andExpect(content().string(containsString("href=\"/contacts/" + maria)));

        changed(id, 1, "{\"contact\": \"Секретарката\"}")
                .andExpect(jsonPath("$.contact").value("Секретарката"))
                .andExpect(jsonPath("$.contactId").doesNotExist());
        changed(id, 2, "{\"contactId\": \"%s\"}".formatted(maria))
                .andExpect(jsonPath("$.contact").value("Мария Петрова"))
                .andExpect(jsonPath("$.contactId").value(maria.toString()));
        changed(id, 3, "{\"note\": \"Спешно\"}")
                .andExpect(jsonPath("$.contactId").value(maria.toString()));
        changed(id, 4, "{\"contactId\": \"%s\"}".formatted(contacts.contact("Друг Човек").save()))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("contactId"));
    }

    @Test
    void twoOfOneNameAreNotGuessed() throws Exception {
        contacts.contact("Мария Петрова").at(acme).save();
        web.perform(get("/orders/" + ordered("Мария Петрова")))
                .andExpect(content().string(containsString("Мария Петрова")))
                .andExpect(content().string(not(containsString("href=\"/contacts/" + maria))));
    }

    @Test
    void theFormProposesTheContactsOfTheCustomer() throws Exception {
        web.perform(get("/orders/choices/contact?party=Acme"))
                .andExpect(content().string(containsString("Мария Петрова")));
        web.perform(get("/orders/choices/contact?party=Nobody"))
                .andExpect(content().string(not(containsString("Мария"))));
        web.perform(get("/orders/" + ordered("Мария Петрова") + "/edit"))
                .andExpect(content().string(containsString("<option value=\"Мария Петрова\">")));
    }

    /** Whoever has married since has another name at the site too. */
    @Test
    void theFormProposesTheContactOfTheSiteAsSheIsCalledNow() throws Exception {
        var site = Ids.next();
        db.execute(
                "insert into parties.party_site (id, party_id, position, name, contact, contact_id)"
                        + " values (?, ?, 0, 'Склад', 'Мария Иванова', ?)",
                site,
                acme,
                maria);
        web.perform(get("/orders/choices/contact?party=Acme&site=" + site))
                .andExpect(content().string(containsString("value=\"Мария Петрова\"")))
                .andExpect(content().string(not(containsString("Мария Иванова"))));
    }

    /** Neither the order nor its history tells who somebody was. */
    @Test
    void forgetsWhoWasErased() throws Exception {
        var id = ordered("Секретарката");
        changed(id, 1, "{\"contact\": \"Мария Петрова\"}").andExpect(status().isOk());
        changed(id, 2, "{\"note\": \"Спешно\"}").andExpect(status().isOk());
        assertThat(history(id)).contains("Мария").contains("Спешно");

        events.publishEvent(
                new RecordErased(Kind.CONTACTS, "contacts.contact", maria, "Без име 1", Set.of()));

        users.act(boss);
        assertThat(orders.get(UUID.fromString(id)).contact()).isEqualTo("Без име 1");
        assertThat(history(id)).doesNotContain("Мария").contains("Спешно");
    }

    @Test
    void forgetsWhoHadOrderedBeforeAnother() throws Exception {
        var id = ordered("Мария Петрова");
        changed(id, 1, "{\"contact\": \"Секретарката\"}").andExpect(status().isOk());
        assertThat(history(id)).contains("Мария");

        events.publishEvent(
                new RecordErased(Kind.CONTACTS, "contacts.contact", maria, "Без име 1", Set.of()));

        users.act(boss);
        assertThat(orders.get(UUID.fromString(id)).contact()).isEqualTo("Секретарката");
        assertThat(history(id)).doesNotContain("Мария");
    }

    private String history(String order) {
        return db.fetchValue(
                        "select string_agg(fields::text, ' ') from records.change where record_id ="
                                + " ?",
                        UUID.fromString(order))
                .toString();
    }

    private String ordered(String contact) throws Exception {
        var answer =
                made("""
                {"date": "2026-03-05", "party": "%s", "contact": "%s",
                 "state": "COMPLETED", "lines": [{"name": "Болт", "quantity": 1, "price": {"amount": "10", "currency": "EUR"}}]}
                """
                                .formatted(acme, contact))
                        .andReturn();
        return JsonPath.read(answer.getResponse().getContentAsString(UTF_8), "$.id");
    }

    private ResultActions made(String body) throws Exception {
        users.act(boss);
        var answer =
                web.perform(
                        post("/api/v1/orders")
                                .with(csrf())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body));
        users.act(boss);
        return answer.andExpect(status().isCreated());
    }

    private ResultActions changed(String id, int version, String body) throws Exception {
        users.act(boss);
        var answer =
                web.perform(
                        patch("/api/v1/orders/" + id)
                                .with(csrf())
                                .header("If-Match", "\"" + version + "\"")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body));
        users.act(boss);
        return answer;
    }

    private int found(String filter) throws Exception {
        var answer = web.perform(get("/api/v1/orders?count=true&filter=" + filter)).andReturn();
        users.act(boss);
        return JsonPath.read(answer.getResponse().getContentAsString(UTF_8), "$.total");
    }

    private UUID team(String name) {
        var id = Ids.next();
        db.execute("insert into identity.team (id, name) values (?, ?)", id, name);
        return id;
    }

    private void join(User user, UUID team) {
        db.execute("update identity.user_account set team_id = ? where id = ?", team, user.id());
    }
}
