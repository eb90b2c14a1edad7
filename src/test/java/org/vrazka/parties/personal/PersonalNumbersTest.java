package org.vrazka.parties.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.vrazka.audit.db.Tables.EVENT;
import static org.vrazka.parties.db.Tables.PERSONAL_NUMBER;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Personal numbers are sealed, masked, and shown to few. */
@DatabaseTest
class PersonalNumbersTest {
    /** Made up; its check digit is right. */
    private static final String NUMBER = "7501010010";

    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired PersonalNumbers numbers;
    MockMvc web;
    User maria;
    UUID ivan;

    @BeforeEach
    void ivan(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        users.company();
        maria = users.manager();
        ivan = parties.customer("Иван Тайнов", maria.id());
        db.execute("update parties.party set kind = 'PERSON' where id = ?", ivan);
        users.act(users.admin());
    }

    private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()));
    }

    private String page() {
        return "/parties/" + ivan + "/personal-number";
    }

    private long told(String what) {
        return db.fetchCount(EVENT, EVENT.WHAT.eq(what), EVENT.ABOUT_ID.eq(ivan));
    }

    @Test
    void isMaskedUntilOneLooksAndEachLookIsTold() throws Exception {
        ask(put(page()).param("number", "750101 0010"))
                .andExpect(status().isSeeOther())
                .andExpect(flash().attribute("toast", "Личният номер е записан."));

        ask(get(page()))
                .andExpect(content().string(containsString("••••••••••")))
                .andExpect(content().string(not(containsString(NUMBER))));
        assertThat(told("PERSONAL_NUMBER_SEEN")).isZero();
        ask(post(page() + "/look")).andExpect(content().string(containsString(NUMBER)));

        assertThat(told("PERSONAL_NUMBER_SEEN")).isOne();
        assertThat(told("PERSONAL_NUMBER_CHANGED")).isOne();
    }

    @Test
    void liesNowhereInTheClear() throws Exception {
        ask(put(page()).param("number", NUMBER));

        var sealed = db.fetchSingle(PERSONAL_NUMBER).getSealed();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(NUMBER);
        for (var table :
                db.fetch(
                        "select c.oid::regclass::text from pg_class c where relkind = 'r' and"
                                + " relnamespace::regnamespace::text in ('parties', 'records',"
                                + " 'audit')")) {
            var rows =
                    db.fetch(
                            "select count(*) from " + table.get(0) + " t where t::text like ?",
                            "%" + NUMBER + "%");
            assertThat(rows.getFirst().get(0, Long.class)).as("%s", table.get(0)).isZero();
        }
    }

    @Test
    void whoSellsMayEnterItAndDoesNotSeeIt() throws Exception {
        users.act(maria);

        ask(put(page()).param("number", NUMBER)).andExpect(status().isSeeOther());

        ask(get(page())).andExpect(content().string(not(containsString("/look"))));
        ask(post(page() + "/look")).andExpect(status().isNotFound());
        ask(get("/api/v1" + page())).andExpect(status().isNotFound());
        assertThat(told("PERSONAL_NUMBER_SEEN")).isZero();
    }

    @Test
    void anotherOneReplacesItAndDeletedIsDeleted() throws Exception {
        ask(put(page()).param("number", NUMBER));
        ask(put(page()).param("number", "AB-1234"));
        ask(get("/api/v1" + page())).andExpect(jsonPath("$.number").value("AB-1234"));

        ask(delete(page())).andExpect(status().isSeeOther());

        ask(get("/api/v1" + page())).andExpect(status().isNoContent());
    }

    @ParameterizedTest
    @CsvSource({
        "7501010010, false",
        "7501010015, false",
        "7501010018, true",
        "1234567892, true",
        "AB-1234, false"
    })
    void aWrongCheckDigitOnlyWarns(String number, boolean doubtful) {
        assertThat(numbers.keep(ivan, number).isDoubtful()).isEqualTo(doubtful);
    }

    @Test
    void refusesWhatCanBeNoNumberAndKeepsWhatWasTyped() throws Exception {
        ask(put(page()).param("number", "<b>"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("&lt;b>")))
                .andExpect(content().string(containsString("от 4 до 30")));
        var acme = parties.customer("Акме ООД");
        ask(put("/parties/" + acme + "/personal-number").param("number", NUMBER))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("само частните лица")));
    }

    @Test
    void aNumberOfWhichTheKeyIsGoneIsSaidToBeSo() throws Exception {
        ask(put(page()).param("number", NUMBER));
        db.update(PERSONAL_NUMBER).set(PERSONAL_NUMBER.SEALED, new byte[40]).execute();

        ask(post(page() + "/look"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("ключът, с който е шифрован")));
        ask(get("/api/v1" + page())).andExpect(status().isConflict());
        assertThat(told("PERSONAL_NUMBER_SEEN")).isZero();
    }

    @Test
    void programsWriteReadAndDeleteIt() throws Exception {
        var api = "/api/v1" + page();
        ask(get(api)).andExpect(status().isNoContent());
        ask(put(api).contentType(MediaType.APPLICATION_JSON)
                        .content("{\"number\": \"" + NUMBER + "\"}"))
                .andExpect(status().isNoContent());
        ask(get(api)).andExpect(jsonPath("$.number").value(NUMBER));
        assertThat(told("PERSONAL_NUMBER_SEEN")).isOne();
        ask(delete(api)).andExpect(status().isNoContent());
        ask(put(api).contentType(MediaType.APPLICATION_JSON).content("{}"))
                .andExpect(status().is(422));
    }
}
