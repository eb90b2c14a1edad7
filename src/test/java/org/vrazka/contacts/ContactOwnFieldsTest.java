package org.vrazka.contacts;

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
import static org.vrazka.contacts.db.Tables.CONTACT_LIST;
import static org.vrazka.records.db.Tables.CHANGE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.records.custom.CustomFieldFixture;
import org.vrazka.records.custom.CustomType;

import java.util.UUID;

/** The company's own fields of people: form, card, history, programs. */
@DatabaseTest
class ContactOwnFieldsTest {
    @Autowired UserFixture users;
    @Autowired ContactFixture given;
    @Autowired CustomFieldFixture own;
    @Autowired DSLContext db;
    MockMvc web;
    User ada;

    @BeforeEach
    void given(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        users.company();
        ada = users.act(users.admin());
        own.field("contacts", "club", CustomType.CHOICE, "Клуб", "Gold", "Silver");
        own.field("contacts", "shoe", CustomType.NUMBER, "Номер обувки");
    }

    @Test
    void areTypedWithThePersonAndShownOnHisCard() throws Exception {
        web.perform(get("/contacts/new").locale(bg()))
                .andExpect(content().string(containsString("Номер обувки")));
        web.perform(
                        post("/contacts")
                                .with(csrf())
                                .locale(bg())
                                .param("givenName", "Иван")
                                .param("custom", "")
                                .param("custom.shoe", "много"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"много\"")));
        var card =
                web.perform(
                                post("/contacts")
                                        .with(csrf())
                                        .param("givenName", "Иван")
                                        .param("custom", "")
                                        .param("custom.club", "GOLD")
                                        .param("custom.shoe", "43,5"))
                        .andExpect(status().is3xxRedirection())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl();
        web.perform(get(card).locale(bg()))
                .andExpect(content().string(containsString("Клуб")))
                .andExpect(content().string(containsString("43,5")));
        web.perform(get(card + "/edit").locale(bg()))
                .andExpect(content().string(containsString("value=\"43,5\"")));
    }

    @Test
    void takeNoPlaceOnACardWhereTheyAreEmpty() throws Exception {
        var id = given.contact("Мария Петрова").of(ada.id()).save();
        db.execute("update contacts.contact set custom = '{\"shoe\": 38}' where id = ?", id);

        web.perform(get("/contacts/" + id).locale(bg()))
                .andExpect(content().string(containsString("Номер обувки")))
                .andExpect(content().string(not(containsString("Клуб"))));
    }

    @Test
    void comeAndGoForPrograms() throws Exception {
        var id = given.contact("Мария Петрова").of(ada.id()).save();
        var at = "/api/v1/contacts/" + id;
        web.perform(
                        patch(at)
                                .with(csrf())
                                .header("If-Match", "\"1\"")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"custom\": {\"club\": \"SILVER\", \"shoe\": 38}}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.custom.club").value("SILVER"));
        web.perform(
                        patch(at)
                                .with(csrf())
                                .header("If-Match", "\"2\"")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"custom\": {\"club\": null}}"))
                .andExpect(jsonPath("$.custom.club").doesNotExist())
                .andExpect(jsonPath("$.custom.shoe").value(38));
        web.perform(get("/api/v1/contacts").param("filter", "custom.shoe=gt=37"))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].custom.shoe").value(38));
        assertThat(db.fetchCount(CHANGE, CHANGE.RECORD_ID.eq(id))).isGreaterThanOrEqualTo(2);
        web.perform(get("/contacts/" + id + "/history").locale(bg()))
                .andExpect(content().string(containsString("Номер обувки")));
    }

    @Test
    void theListFollowsWhateverElseChanges() {
        var id = given.contact("Мария Петрова").of(ada.id()).phone("+359888123456").save();
        db.execute("update contacts.contact set custom = '{\"shoe\": 38}' where id = ?", id);
        db.execute("delete from contacts.contact_point where contact_id = ?", id);
        assertThat(listed(id)).isEqualTo("{\"shoe\": 38}");
        db.execute("update contacts.contact set deleted_at = now() where id = ?", id);
        db.execute("update contacts.contact set deleted_at = null where id = ?", id);
        assertThat(listed(id)).isEqualTo("{\"shoe\": 38}");
    }

    private String listed(UUID id) {
        return db.fetchSingle(CONTACT_LIST, CONTACT_LIST.ID.eq(id)).getCustom().data();
    }

    private static java.util.Locale bg() {
        return java.util.Locale.of("bg");
    }
}
