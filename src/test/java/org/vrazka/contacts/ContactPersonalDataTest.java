package org.vrazka.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
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
import org.vrazka.identity.Kind;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.records.erasing.ErasureJob;
import org.vrazka.records.erasing.Erasures;
import org.vrazka.records.erasing.Traces;
import org.vrazka.shared.Ids;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What people have agreed to, the copy of all that is held about them, and their erasure. */
@DatabaseTest
class ContactPersonalDataTest {
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired ContactFixture given;
    @Autowired PartyFixture parties;
    @Autowired Erasures erasure;
    MockMvc web;
    User admin;
    UUID ivan;
    UUID anImport;

    @BeforeEach
    void ivan(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        users.company();
        admin = users.act(users.admin());
        var acme = parties.customer("Акме ООД", admin.id());
        ivan =
                given.contact("Иван Тайнов")
                        .at(acme)
                        .phone("+359888123456")
                        .email("ivan@tainov.bg")
                        .save();
        anImport = Ids.next();
        db.execute(
                """
                insert into imports.import (id, kind, state, file_name, file_size, plan, settings, created_by)
                values (?, 'CONTACTS', 'DONE', 'hora.csv', 1, ?::jsonb, ?::jsonb, ?)
                """,
                anImport,
                "{\"kind\": \"CONTACTS\", \"options\": {}, \"dryRun\": false, \"byHand\": false}",
                """
                {"workbook": false, "encoding": "UTF-8", "separator": ";", "headingRow": 1, "dates": "YEAR_FIRST",
                 "decimals": "COMMA", "currency": "EUR", "source": "file", "onExisting": "ASK", "createMissing": true,
                 "role": "CUSTOMER", "rules": [], "preview": [["Иван Тайнов"]],
                 "columns": [{"header": "Име", "field": "fullName", "samples": ["Иван Тайнов"], "percent": false, "mixed": false}]}
                """,
                admin.id());
        db.execute("insert into imports.file_part values (?, 0, 'Иван Тайнов'::bytea)", anImport);
        db.execute(
                "insert into imports.problem (import_id, row, code, details, rejects) values (?, 2,"
                        + " 'phone', '{Тайнов}', true)",
                anImport);
        db.execute(
                "insert into imports.before (import_id, kind, record_id, version_after, state)"
                        + " values (?, 'CONTACTS', ?, 1, '{\"family_name\": \"Тайнов\"}')",
                anImport,
                ivan);
        db.execute(
                "insert into imports.before (import_id, kind, record_id, version_after, state)"
                    + " values (?, 'CONTACT_LINKS', ?, 1, jsonb_build_object('contact_id', ?::text,"
                    + " 'position_text', 'Тайнов'))",
                anImport,
                Ids.next(),
                ivan);
        var bulk = Ids.next();
        db.execute(
                "insert into records.bulk (id, list, field, state, created_by) values (?,"
                        + " 'contacts', 'custom.x', 'DONE', ?)",
                bulk,
                admin.id());
        db.execute(
                "insert into records.bulk_item (bulk_id, record_id, state, before) values (?, ?,"
                        + " 'DONE', '\"Тайнов\"')",
                bulk,
                ivan);
        db.execute(
                "insert into records.external_id values ('file', 'CONTACTS', 'иван тайнов', ?)",
                ivan);
        db.execute("update contacts.contact set description = 'Тайнов' where id = ?", ivan);
    }

    /** Who was merged into him is he: of neither is anything left, nor of what the merge kept. */
    @Test
    void erasesThoseToWhomHeIsOneNow() throws Exception {
        var twin =
                given.contact("Ваньо Тайнов")
                        .phone("+359888123456")
                        .email("vanyo@tainov.bg")
                        .save();
        var older = given.contact("И. Тайнов").email("i@tainov.bg").save();
        db.execute("update contacts.contact set description = 'Тайнов' where id = ?", twin);
        mergeInto(twin, older);
        mergeInto(ivan, twin);
        assertThat(traces()).isNotEmpty();

        erasure.erase(Kind.CONTACTS, ivan, "Иван Тайнов");

        assertThat(traces()).isEmpty();
        assertThat(
                        db.fetchValue(
                                "select count(*) from contacts.contact where erased_at is not null"
                                        + " and id in (?, ?, ?)",
                                ivan,
                                twin,
                                older))
                .isEqualTo(3L);
    }

    private void mergeInto(UUID winner, UUID loser) throws Exception {
        var versions =
                db.fetch("select id, version from contacts.contact").intoMap("id", "version");
        ask(post("/api/v1/contact-merges")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"winner\": {\"id\": \"%s\", \"version\": %s}, \"loser\": {\"id\": \"%s\", \"version\": %s}}"
                                        .formatted(
                                                winner,
                                                versions.get(winner),
                                                loser,
                                                versions.get(loser))))
                .andExpect(status().isCreated());
        users.act(admin);
    }

    /** Rows of any table that still tell his name or his addresses. */
    private List<String> traces() {
        return Traces.of(db, "\\mтайнов|tainov|359888123456|d0a2d0b0d0b9d0bdd0bed0b2");
    }

    @Test
    void consentsAreWrittenDownShownAndTakenBack() throws Exception {
        var at = "/contacts/" + ivan;
        // what is made with the contact itself is no change of it
        db.execute("update contacts.contact set created_at = created_at - interval '1 day'");
        ask(get(at + "/consents/new")).andExpect(status().isOk());
        ask(post(at + "/consents").with(csrf()).param("purpose", "").param("givenOn", "2999-01-01"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Избери за какво е съгласието")));
        ask(post(at + "/consents")
                        .with(csrf())
                        .param("purpose", "Покани за събития")
                        .param("givenOn", "2026-03-01")
                        .param("proof", "Формуляр от изложението"))
                .andExpect(status().is3xxRedirection());
        ask(get(at))
                .andExpect(content().string(containsString("Формуляр от изложението")))
                .andExpect(content().string(containsString("01.03.2026")));
        var consent = db.fetchSingle("select id from contacts.consent").get(0);
        ask(post(at + "/consents/" + consent + "/withdrawal").with(csrf()))
                .andExpect(status().is3xxRedirection());
        ask(get("/api/v1" + at + "/consents"))
                .andExpect(jsonPath("$.items[0].purposeName").value("Покани за събития"))
                .andExpect(jsonPath("$.items[0].withdrawnOn").isString());
        ask(post("/api/v1" + at + "/consents")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"purpose\": \"1\", \"givenOn\": \"2026-04-01\", \"proof\":"
                                        + " \"e-mail\"}"))
                .andExpect(status().isCreated())
                .andExpect(
                        header().string(
                                        "Location",
                                        startsWith("/api/v1/contacts/" + ivan + "/consents/")))
                .andExpect(jsonPath("$.givenOn").value("2026-04-01"));
        ask(get(at + "/history"))
                .andExpect(content().string(containsString("Покани за събития, 01.03.2026")));
        ask(get("/purposes")).andExpect(content().string(containsString("Снимки и отзиви")));
    }

    @Test
    void allThatIsHeldIsGivenOut() throws Exception {
        ask(get("/contacts/" + ivan + "/personal-data.json"))
                .andExpect(content().string(containsString("ivan@tainov.bg")))
                .andExpect(content().string(containsString("\"history\"")))
                .andExpect(content().string(containsString("\"consents\"")));
        assertThat(logged("PERSON_EXPORTED")).isTrue();
    }

    @Test
    void erasureLeavesANamelessPersonAndNoCopy() throws Exception {
        ask(get("/contacts/" + ivan + "/personal-data"))
                .andExpect(content().string(containsString("напиши името: Иван Тайнов")));
        ask(erase("Иван")).andExpect(status().is(422));
        ask(erase("иван тайнов ")).andExpect(status().is3xxRedirection());

        for (var table :
                new String[] {
                    "contacts.contact",
                    "contacts.contact_list",
                    "contacts.contact_point",
                    "records.change",
                    "records.external_id",
                    "records.bulk_item",
                    "imports.import",
                    "imports.before",
                    "imports.problem",
                    "audit.event"
                }) {
            assertThat(db.fetch("select t::text from %s t".formatted(table)).getValues(0))
                    .as(table)
                    .noneMatch(row -> row.toString().toLowerCase(Locale.ROOT).contains("тайнов"))
                    .noneMatch(row -> row.toString().contains("tainov"));
        }
        assertThat(db.fetchValue("select count(*) from imports.file_part")).isEqualTo(0L);
        ask(get("/contacts/" + ivan))
                .andExpect(content().string(containsString("Изтрито лице")))
                .andExpect(content().string(not(containsString("/contacts/" + ivan + "/edit"))));
        ask(get("/contacts/" + ivan + "/edit")).andExpect(status().isForbidden());
        ask(get("/imports/" + anImport)).andExpect(status().isOk());
        ask(get("/imports/" + anImport + "/refused"))
                .andExpect(redirectedUrl("/imports/" + anImport));
        ask(get("/erasures.txt")).andExpect(content().string(containsString(ivan.toString())));
        assertThat(logged("PERSON_ERASED")).isTrue();
    }

    /** Such as an import that waited meanwhile. */
    @Test
    void nobodyWritesAnErasedPersonBack() throws Exception {
        ask(erase("Иван Тайнов")).andExpect(status().is3xxRedirection());

        db.execute(
                "update contacts.contact set given_name = 'Иван', custom = '{\"a\": \"b\"}',"
                        + " version = version + 1, deleted_at = now() where id = ?",
                ivan);

        var row = db.fetchSingle("select * from contacts.contact where id = ?", ivan);
        assertThat(row.get("given_name", String.class)).startsWith("Изтрито лице");
        assertThat(row.get("custom")).hasToString("{}");
        assertThat(row.get("deleted_at")).isNotNull();
        ask(get("/api/v1/contacts/" + ivan + "/consents")).andExpect(status().isNotFound());
    }

    @Test
    void aRightOfItsOwnIsNeeded() throws Exception {
        users.act(users.manager());
        ask(erase("Иван Тайнов")).andExpect(status().isNotFound());
        ask(get("/contacts/" + ivan + "/personal-data.json")).andExpect(status().isNotFound());
    }

    @Test
    void programsGiveOutAndEraseToo() throws Exception {
        var api = "/api/v1/contacts/" + ivan;
        ask(get(api + "/personal-data"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("ivan@tainov.bg")));
        ask(eraseBy("{}")).andExpect(status().is(422));

        ask(eraseBy("{\"name\": \"Иван Тайнов\"}")).andExpect(status().isNoContent());

        ask(get(api + "/personal-data")).andExpect(content().string(not(containsString("Тайнов"))));
        users.act(users.manager());
        ask(eraseBy("{\"name\": \"Иван Тайнов\"}")).andExpect(status().isNotFound());
        ask(get(api + "/personal-data")).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder eraseBy(String body) {
        return post("/api/v1/contacts/" + ivan + "/erasure")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    @Test
    void whomARestoreHasBroughtBackIsErasedAgain() {
        db.execute(
                "insert into records.erasure (record_id, kind, again) values (?, 'CONTACTS', true)",
                ivan);
        ErasureJob.eraseAgain(erasure);
        assertThat(db.fetchSingle("select name from contacts.contact where id = ?", ivan).get(0))
                .asString()
                .startsWith("Изтрито лице");
        assertThat(erasure.again()).isEmpty();
    }

    private MockHttpServletRequestBuilder erase(String name) {
        return delete("/contacts/" + ivan + "/personal-data").with(csrf()).param("name", name);
    }

    private boolean logged(String what) {
        return db.fetchExists(EVENT, EVENT.WHAT.eq(what), EVENT.ABOUT_ID.eq(ivan));
    }

    private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.locale(Locale.of("bg")));
    }
}
