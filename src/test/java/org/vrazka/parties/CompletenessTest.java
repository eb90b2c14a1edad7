package org.vrazka.parties;

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
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.contacts.ContactFixture;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;

import java.util.List;
import java.util.UUID;

@DatabaseTest
class CompletenessTest {
    @Autowired WebApplicationContext context;
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture given;
    @Autowired ContactFixture contacts;
    @Autowired Parties parties;
    @Autowired Completeness completeness;

    private MockMvc web;
    private User admin;

    @BeforeEach
    void onlyPhoneAndEikAreWanted() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        users.company();
        admin = users.act(users.admin());
        db.execute(
                "update parties.expected set weight = case code when 'PHONE' then 3 when 'EIK' then"
                        + " 1 else 0 end");
    }

    @Test
    void followsWhatBecomesKnown() {
        var id = given.party("А").save();
        assertThat(percent(id)).isZero();

        db.update(PARTY).set(PARTY.PHONE, "+359888123456").where(PARTY.ID.eq(id)).execute();
        assertThat(percent(id)).isEqualTo(75);
        assertThat(missing(id)).containsExactly("EIK");
    }

    @Test
    void wantsNoRegistrationOfAPerson() {
        var id = given.party("Иван").phone("+359888123456").save();
        db.update(PARTY).set(PARTY.KIND, "PERSON").where(PARTY.ID.eq(id)).execute();

        assertThat(percent(id)).isEqualTo(100);
        assertThat(missing(id)).isEmpty();
    }

    @Test
    void followsThePeopleWhoWorkThere() {
        want("PERSON", "ACCOUNT");
        var id = given.party("А").save();
        var ivan = contacts.contact("Иван Иванов").at(id).save();
        assertThat(percent(id)).isZero();
        db.execute(
                "insert into contacts.contact_point (contact_id, n, medium, kind, value) values (?,"
                        + " 0, 'PHONE', 'WORK', '+3592')",
                ivan);
        assertThat(percent(id)).isEqualTo(50);
        db.execute("insert into parties.party_account values (?, 'BG80BNBG96611020345678', 0)", id);
        assertThat(percent(id)).isEqualTo(100);

        db.execute("update contacts.contact_party set left_on = current_date");
        assertThat(percent(id)).isEqualTo(50);
        db.execute("update contacts.contact_party set left_on = null");
        db.execute("update contacts.contact set deleted_at = now() where id = ?", ivan);
        assertThat(percent(id)).isEqualTo(50);
        db.execute("update contacts.contact set deleted_at = null where id = ?", ivan);
        assertThat(percent(id)).isEqualTo(100);
        db.execute("delete from contacts.contact where id = ?", ivan);
        assertThat(percent(id)).isEqualTo(50);
    }

    @Test
    void comesBackFromTheTrashAsItIsByThen() {
        var id = given.party("А").phone("+359888123456").save();
        db.execute("update parties.party set deleted_at = now() where id = ?", id);
        want("EIK");
        db.execute("update parties.party set deleted_at = null where id = ?", id);
        assertThat(percent(id)).isZero();
    }

    @Test
    void standsOnTheCardAndInTheList() throws Exception {
        var id = given.party("Пълна").phone("+359888123456").eik("107555315").save();
        var half = given.party("Непълна").phone("+359888123456").save();

        see("/parties/" + half, "75 %", "/parties/" + half + "/edit#eik");
        web.perform(get("/parties/" + id))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("#eik"))));
        users.act(admin);
        web.perform(get("/parties?filter=completeness=lt=100&sort=-completeness"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Непълна")))
                .andExpect(content().string(not(containsString("/parties/" + id))));
        web.perform(get("/api/v1/parties/" + half)).andExpect(jsonPath("$.completeness").value(75));
        web.perform(get("/api/v1/parties/" + half + "/completeness"))
                .andExpect(jsonPath("$.missing[0].code").value("EIK"));
    }

    @Test
    void isCountedAnewWhenOtherThingsAreWanted() throws Exception {
        UUID id = given.party("А").phone("+359888123456").save();
        var form = post("/completeness").with(csrf()).param("weight.PHONE", "1");
        completeness.expected().stream()
                .filter(one -> !one.code().equals("PHONE"))
                .forEach(one -> form.param(one.field(), one.code().equals("EMAIL") ? "1" : "0"));
        web.perform(form).andExpect(status().is3xxRedirection());
        CompletenessJob.count(completeness);
        assertThat(percent(id)).isEqualTo(50);

        web.perform(
                        patch("/api/v1/completeness")
                                .with(csrf())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"EMAIL\": 3}"))
                .andExpect(status().isOk());
        CompletenessJob.count(completeness);
        assertThat(percent(id)).isEqualTo(25);
        web.perform(
                        patch("/api/v1/completeness")
                                .with(csrf())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"SHOE\": 3}"))
                .andExpect(status().is(422));
    }

    @Test
    void saysWhichWeightIsWrong() throws Exception {
        web.perform(
                        post("/completeness")
                                .with(csrf())
                                .locale(java.util.Locale.of("bg"))
                                .param("weight.PHONE", "11"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Напиши цяло число от 0 до 10")));
        see("/completeness", "Контакт с телефон или имейл");
    }

    private void want(String... codes) {
        db.execute("update parties.expected set weight = 0");
        db.execute("update parties.expected set weight = 1 where code = any (?)", (Object) codes);
    }

    private int percent(UUID id) {
        return db.fetchSingle(PARTY_LIST, PARTY_LIST.ID.eq(id)).getCompleteness();
    }

    private List<String> missing(UUID id) {
        return completeness.of(parties.get(id)).missing().stream().map(Expectation::code).toList();
    }

    private void see(String address, String... words) throws Exception {
        users.act(admin);
        var page =
                web.perform(get(address).locale(java.util.Locale.of("bg")))
                        .andExpect(status().isOk());
        for (var word : words) {
            page.andExpect(content().string(containsString(word)));
        }
    }
}
