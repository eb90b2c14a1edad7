package org.vrazka.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.vrazka.contacts.db.Tables.CONTACT;

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
import org.vrazka.identity.Action;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.Parties;
import org.vrazka.parties.PartyFixture;
import org.vrazka.parties.Site;
import org.vrazka.records.RecordErased;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who is asked for at a delivery site is a contact of the counterparty, or a name alone. */
@DatabaseTest
class SiteContactsTest {
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired ContactFixture contacts;
    @Autowired Contacts people;
    @Autowired Parties facade;
    @Autowired ApplicationEventPublisher events;
    private MockMvc web;
    private User boss;
    private UUID acme;
    private UUID maria;

    @BeforeEach
    void given(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        users.company();
        boss = users.act(users.admin());
        acme = parties.customer("Acme", boss.id());
        maria = contacts.contact("Мария Петрова").at(acme).phone("+359888123456").save();
    }

    @Test
    void aNameThatOnlyOneContactHasIsThatContact() throws Exception {
        site("\"contact\": \"мария петрова\"")
                .andExpect(jsonPath("$.sites[0].contact").value("мария петрова"))
                .andExpect(jsonPath("$.sites[0].contactId").value(maria.toString()));
        card(boss)
                .andExpect(content().string(containsString("href=\"/contacts/" + maria + "\"")))
                .andExpect(content().string(containsString("href=\"tel:+359888123456\"")));
    }

    @Test
    void anotherNameStaysAsItIs() throws Exception {
        site("\"contact\": \"Портиерът\"")
                .andExpect(jsonPath("$.sites[0].contact").value("Портиерът"))
                .andExpect(jsonPath("$.sites[0].contactId").doesNotExist());
        contacts.contact("Мария Петрова").at(acme).save();
        site("\"contact\": \"Мария Петрова\"")
                .andExpect(jsonPath("$.sites[0].contactId").doesNotExist());
    }

    @Test
    void aProgramNamesTheContactByItsId() throws Exception {
        site("\"contactId\": \"%s\"".formatted(maria))
                .andExpect(jsonPath("$.sites[0].contact").value("Мария Петрова"));
        kept("\"contactId\": \"%s\"".formatted(maria))
                .andExpect(jsonPath("$.sites[0].contact").value("Мария Петрова"));
        var other = contacts.contact("Друг Човек").save();
        site("\"contactId\": \"%s\"".formatted(other))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("sites[0].contactId"));
        kept("\"contact\": null").andExpect(jsonPath("$.sites[0].contactId").doesNotExist());
    }

    /** A form sends the name alone; nothing else than the name says that it is another one. */
    @Test
    void whoSavesTheFormKeepsTheContact() throws Exception {
        site("\"contact\": \"Мария Петрова\"");
        contacts.contact("Мария Петрова").at(acme).save();
        var version = facade.get(acme).version();
        users.act(boss);
        web.perform(
                        put("/parties/" + acme)
                                .with(csrf())
                                .param("version", String.valueOf(version))
                                .param("name", "Acme")
                                .param("kind", "ORGANISATION")
                                .param("sites[0].id", first().id().toString())
                                .param("sites[0].name", "Склад")
                                .param("sites[0].contact", "Мария Петрова"))
                .andExpect(status().is3xxRedirection());
        users.act(boss);
        assertThat(facade.get(acme).version()).isGreaterThan(version);
        assertThat(first().contactId()).isEqualTo(maria);
    }

    @Test
    void whoMayNotSeeContactsSeesTheNameAlone() throws Exception {
        site("\"contact\": \"Мария Петрова\"");
        var ivo = users.user("Иво", new Grant(Kind.PARTIES, Action.SEE, Reach.ALL));
        card(ivo)
                .andExpect(content().string(containsString("Мария Петрова")))
                .andExpect(content().string(not(containsString("/contacts/" + maria))))
                .andExpect(content().string(not(containsString("+359888123456"))));
    }

    @Test
    void whoDoesNotWantToBeCalledHasNoTelephoneThere() throws Exception {
        site("\"contact\": \"Мария Петрова\"");
        db.update(CONTACT).set(CONTACT.DO_NOT_CALL, true).where(CONTACT.ID.eq(maria)).execute();
        card(boss)
                .andExpect(content().string(containsString("href=\"/contacts/" + maria + "\"")))
                .andExpect(content().string(not(containsString("tel:+359888123456"))));
    }

    @Test
    void leadsNowhereFromTheTrashAndBackAgain() throws Exception {
        site("\"contact\": \"Мария Петрова\"");
        people.delete(maria, people.get(maria).version());
        card(boss).andExpect(content().string(not(containsString("/contacts/" + maria))));
        users.act(boss);
        people.restore(maria);
        card(boss).andExpect(content().string(containsString("href=\"/contacts/" + maria)));
        users.act(boss);
        facade.delete(acme, facade.get(acme).version());
        facade.restore(acme);
        assertThat(first().contactId()).isEqualTo(maria);
        db.deleteFrom(CONTACT).where(CONTACT.ID.eq(maria)).execute();
        assertThat(first().contactId()).isNull();
        assertThat(first().contact()).isEqualTo("Мария Петрова");
    }

    /** Neither the site nor the history of its counterparty tells who somebody was. */
    @Test
    void forgetsWhoWasErased() throws Exception {
        db.execute("update parties.party set created_at = now() - interval '1 day'");
        site("\"contact\": \"Мария Петрова\", \"address\": \"Южна зона 5\"");
        var version = facade.get(acme).version();
        assertThat(history()).contains("Мария").contains("Южна");

        events.publishEvent(
                new RecordErased(Kind.CONTACTS, "contacts.contact", maria, "Без име 1", Set.of()));

        users.act(boss);
        assertThat(first().contact()).isEqualTo("Без име 1");
        assertThat(facade.get(acme).version()).isGreaterThan(version);
        assertThat(history()).doesNotContain("Мария").contains("Южна");
    }

    @Test
    void forgetsWhoStoodThereBefore() throws Exception {
        db.execute("update parties.party set created_at = now() - interval '1 day'");
        site("\"contact\": \"Мария Петрова\", \"address\": \"Южна зона 5\"");
        kept("\"contact\": \"Иван Стоянов\", \"address\": \"Южна зона 5\"");
        var other = contacts.contact("Калина Зъбова").at(acme).save();
        kept("\"contact\": \"Калина Зъбова\", \"address\": \"Южна зона 5\"");
        changed("{\"sites\": []}");
        assertThat(history()).contains("Мария", "Калина", "Южна");

        for (var person : List.of(maria, other)) {
            events.publishEvent(
                    new RecordErased(
                            Kind.CONTACTS, "contacts.contact", person, "Без име 1", Set.of()));
            users.act(boss);
        }
        assertThat(history()).doesNotContain("Мария", "Калина").contains("Южна");
    }

    private String history() {
        return db.fetchValue(
                        "select string_agg(fields::text, ' ') from records.change where record_id ="
                                + " ?",
                        acme)
                .toString();
    }

    private Site first() {
        return facade.get(acme).more().sites().getFirst();
    }

    private ResultActions card(User who) throws Exception {
        users.act(who);
        var answer = web.perform(get("/parties/" + acme)).andExpect(status().isOk());
        users.act(boss);
        return answer;
    }

    /** A new site in place of those that are there. */
    private ResultActions site(String said) throws Exception {
        return changed("{\"sites\": [{\"name\": \"Склад\", %s}]}".formatted(said));
    }

    private ResultActions kept(String said) throws Exception {
        return changed(
                "{\"sites\": [{\"id\": \"%s\", \"name\": \"Склад\", %s}]}"
                        .formatted(first().id(), said));
    }

    private ResultActions changed(String body) throws Exception {
        users.act(boss);
        var answer =
                web.perform(
                        patch("/api/v1/parties/" + acme)
                                .with(csrf())
                                .header("If-Match", "\"" + facade.get(acme).version() + "\"")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body));
        users.act(boss);
        return answer;
    }
}
