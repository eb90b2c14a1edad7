package org.vrazka.parties.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.vrazka.audit.db.Tables.EVENT;

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
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.records.erasing.ErasureJob;
import org.vrazka.records.erasing.Erasures;

import java.util.Locale;
import java.util.UUID;

/** What is held about a private person who is a counterparty: given out, and out for good. */
@DatabaseTest
class PersonErasureTest {
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired MarkedPerson marked;
    @Autowired Erasures erasures;
    MockMvc web;
    User admin;
    UUID person;

    @BeforeEach
    void person(@Autowired WebApplicationContext context) throws Exception {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        users.company();
        admin = users.act(users.admin());
        person = marked.person(admin);
    }

    /** A new table that hangs on a counterparty needs a row here, and its texts to go. */
    @Test
    void everyTableOfACounterpartyIsTried() {
        assertThat(marked.tablesWithout(person)).isEmpty();
        assertThat(marked.traces().stream().map(trace -> trace.split(" ", 2)[0]).distinct())
                .containsExactlyInAnyOrder(
                        "parties.party",
                        "parties.party_list",
                        "parties.party_sound",
                        "parties.party_reach",
                        "parties.party_account",
                        "parties.party_site",
                        "parties.party_need",
                        "parties.party_date",
                        "parties.vat_answer",
                        "parties.personal_number",
                        "notes.note",
                        "orders.sales_order",
                        "orders.delivery",
                        "orders.payment",
                        "orders.unmet",
                        "orders.complaint",
                        "profitability.charge",
                        "segmentation.pin",
                        "duplicates.pair",
                        "imports.before",
                        "imports.file_part",
                        "imports.kept",
                        "imports.problem",
                        "imports.parties_test",
                        "records.bulk_item",
                        "records.change",
                        "records.external_id",
                        "records.file",
                        "records.file_piece",
                        "records.sound_word");
    }

    @Test
    void nothingOfThePersonIsLeftInAnyTable() throws Exception {
        var figures = marked.figures();

        ask(erase(MarkedPerson.MARK + " Ivanov")).andExpect(status().is3xxRedirection());

        assertThat(marked.traces()).isEmpty();
        assertThat(marked.figures()).isEqualTo(figures);
        assertThat(
                        db.fetchValue(
                                "select code from parties.region r join parties.party p on"
                                        + " p.region_id = r.id where p.id = ?",
                                person))
                .isEqualTo("BG-03");
        assertThat(logged("PERSON_ERASED")).isTrue();
        ask(get("/erasures.txt"))
                .andExpect(content().string(containsString(person.toString())))
                .andExpect(content().string(containsString("PARTIES")));
        ask(get("/parties/" + person))
                .andExpect(content().string(containsString("Изтрито лице")))
                .andExpect(content().string(containsString("изтрити завинаги")))
                .andExpect(content().string(not(containsString("/edit"))));
        ask(get("/parties/" + person + "/edit")).andExpect(status().isForbidden());
        ask(erase("Изтрито лице")).andExpect(status().isNotFound());
    }

    /** Who was merged into him is he: of neither is anything left, in the trash either. */
    @Test
    void erasesThoseToWhomHeIsOneNow() throws Exception {
        var twin = marked.person(admin);
        var versions = db.fetch("select id, version from parties.party").intoMap("id", "version");
        ask(post("/api/v1/merges")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"winner\": {\"id\": \"%s\", \"version\": %s}, \"loser\": {\"id\": \"%s\", \"version\": %s}}"
                                        .formatted(
                                                person,
                                                versions.get(person),
                                                twin,
                                                versions.get(twin))))
                .andExpect(status().isCreated());
        users.act(admin);

        ask(erase(MarkedPerson.MARK + " Ivanov")).andExpect(status().is3xxRedirection());

        assertThat(marked.traces()).isEmpty();
        assertThat(
                        db.fetchValue(
                                "select count(*) from parties.party where erased_at is not null and"
                                        + " id in (?, ?)",
                                person,
                                twin))
                .isEqualTo(2L);
    }

    @Test
    void allThatIsHeldIsGivenOut() throws Exception {
        ask(get("/parties/" + person)).andExpect(content().string(containsString("personal-data")));
        ask(get("/parties/" + person + "/personal-data"))
                .andExpect(content().string(containsString("напиши името: Kolobrod Ivanov")));
        var api = "/api/v1/parties/" + person + "/personal-data";
        ask(get(api))
                .andExpect(jsonPath("$.party.name").value("Kolobrod Ivanov"))
                .andExpect(jsonPath("$.orders[0].contact").isString())
                .andExpect(jsonPath("$.notes[0].text").isString())
                .andExpect(jsonPath("$.unmet[0].note").isString())
                .andExpect(jsonPath("$.complaints[0].defect").isString())
                .andExpect(jsonPath("$.directCosts[0].note").isString())
                .andExpect(jsonPath("$.classesByHand[0].reason").isString())
                .andExpect(jsonPath("$.vatAnswers[0].name").isString())
                .andExpect(jsonPath("$.contacts[0].name").value("Мария Петрова"))
                .andExpect(jsonPath("$.relations[0].other").value("Акме ООД"))
                .andExpect(jsonPath("$.history[0].fields").isMap());
        ask(get("/parties/" + person + "/personal-data.json")).andExpect(status().isOk());
        assertThat(logged("PERSON_EXPORTED")).isTrue();
    }

    @Test
    void programsEraseByTheName() throws Exception {
        ask(eraseBy("{}")).andExpect(status().is(422));
        ask(eraseBy("{\"name\": \"Kolobrod Ivanov\"}")).andExpect(status().isNoContent());
        assertThat(marked.traces()).isEmpty();
    }

    @Test
    void anOrganisationHasNoneAndItsPeopleAreErasedInstead() throws Exception {
        var firm = parties.customer("Фирма ООД", admin.id());
        ask(get("/parties/" + firm))
                .andExpect(content().string(not(containsString("personal-data"))));
        ask(get("/parties/" + firm + "/personal-data"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Организациите нямат лични данни")))
                .andExpect(content().string(containsString("/parties/" + firm + "/contacts")));
        ask(delete("/parties/" + firm + "/personal-data").param("name", "Фирма ООД"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("раздела „Контакти“")));
        ask(get("/api/v1/parties/" + firm + "/personal-data")).andExpect(status().is(422));
        ask(get("/parties/" + firm + "/personal-data.json"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Организациите нямат лични данни")));
        assertThat(db.fetchValue("select name from parties.party where id = ?", firm))
                .isEqualTo("Фирма ООД");
    }

    @Test
    void aRightOfItsOwnIsNeededAndTheScope() throws Exception {
        var foreign = "/parties/" + UUID.randomUUID() + "/personal-data";
        ask(get(foreign)).andExpect(status().isNotFound());
        ask(delete(foreign).param("name", "x")).andExpect(status().isNotFound());
        users.act(users.manager());
        ask(erase(MarkedPerson.MARK + " Ivanov")).andExpect(status().isNotFound());
        ask(get("/api/v1/parties/" + person + "/personal-data")).andExpect(status().isNotFound());
        var privacy = users.manager();
        db.execute(
                "insert into identity.role_right (role_id, kind, action, reach) select role_id,"
                        + " 'PERSONAL_DATA', a, 'ALL' from identity.user_role cross join"
                        + " unnest(array['SEE', 'EXPORT', 'DELETE']) a where user_id = ?",
                privacy.id());
        users.act(privacy);
        ask(erase(MarkedPerson.MARK + " Ivanov")).andExpect(status().isNotFound());
        ask(get("/api/v1/parties/" + person + "/personal-data")).andExpect(status().isNotFound());
    }

    /** Such as an import that waited meanwhile. */
    @Test
    void nobodyWritesAnErasedPersonBack() throws Exception {
        ask(erase(MarkedPerson.MARK + " Ivanov")).andExpect(status().is3xxRedirection());
        db.execute(
                "update parties.party set name = 'Kolobrod', phone = '+359888123456', custom ="
                        + " '{\"a\": \"kolobrod\"}', version = version + 1 where id = ?",
                person);
        assertThat(marked.traces()).isEmpty();
        assertThat(
                        db.fetchValue(
                                "select count(*) from parties.party_reach where party_id = ?",
                                person))
                .isEqualTo(0L);
    }

    @Test
    void whomARestoreHasBroughtBackIsErasedAgain() {
        db.execute("select records.erase_again(?, 'PARTIES')", person);
        ErasureJob.eraseAgain(erasures);
        assertThat(marked.traces()).isEmpty();
        assertThat(erasures.again()).isEmpty();
    }

    private MockHttpServletRequestBuilder erase(String name) {
        return delete("/parties/" + person + "/personal-data").param("name", name);
    }

    private MockHttpServletRequestBuilder eraseBy(String body) {
        return post("/api/v1/parties/" + person + "/erasure")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private boolean logged(String what) {
        return db.fetchExists(EVENT, EVENT.WHAT.eq(what), EVENT.ABOUT_ID.eq(person));
    }

    private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()).locale(Locale.of("bg")));
    }
}
