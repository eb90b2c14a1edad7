package org.vrazka.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;

import java.util.UUID;

@DatabaseTest
class ContactPagesTest {
    @Autowired Contacts contacts;
    @Autowired ContactFixture given;
    @Autowired PartyFixture parties;
    @Autowired UserFixture users;
    @Autowired DSLContext db;
    MockMvc web;
    User admin;
    UUID acme;

    @BeforeEach
    void admin(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        users.company();
        admin = users.act(users.admin());
        acme = parties.customer("Акме ООД");
    }

    @Test
    void listWithPartyTelephoneAndEmail() {
        given.contact("Иван Иванов").at(acme).phone("+359888123456").email("i@example.com").save();

        assertThat(page("/contacts"))
                .contains("Иван Иванов", "Акме ООД", "+359 88 812 3456", "i@example.com");
        assertThat(page("/contacts?filter=party==" + acme)).contains("Иван Иванов");
        assertThat(page("/contacts?filter=position==3")).doesNotContain("Иван Иванов");
        assertThat(page("/contacts?q=0888123456")).contains("Иван Иванов");
        assertThat(page("/contacts/export?format=csv")).contains("Иван Иванов", "Акме ООД");
    }

    @Test
    void leaveAsCards() {
        var id =
                given.contact("Иван Иванов")
                        .at(acme)
                        .phone("+359888123456")
                        .phone("+359888123457")
                        .email("i@x.bg")
                        .email("i2@x.bg")
                        .save();
        given.contact("Мария Петрова").save();

        assertThat(page("/contacts/export?format=vcf&filter=party==" + acme))
                .contains("VERSION:4.0", "FN:Иван Иванов", "N:Иванов;Иван;;;", "ORG:Акме ООД")
                .contains("tel:+359888123456", "tel:+359888123457", "i@x.bg", "i2@x.bg")
                .doesNotContain("Мария");
        assertThat(page("/contacts/" + id + "/vcard")).contains("UID:urn:uuid:" + id);
    }

    @Test
    void keepWhatWasTypedWhenItIsWrong() {
        var page =
                send(
                        422,
                        post("/contacts")
                                .param("givenName", "Иван")
                                .param("phones[0].value", "няма")
                                .param("parties[0].party", "Непозната ЕООД"));

        assertThat(page)
                .contains("value=\"Иван\"", "value=\"няма\"", "value=\"Непозната ЕООД\"")
                .contains("Това не е телефонен номер", "избери от предложенията");
    }

    @Test
    void nameThePeopleOfAParty() {
        given.contact("Иван Иванов").at(acme).save();
        given.contact("Мария Петрова").save();

        assertThat(page("/parties/" + acme + "/contacts/names"))
                .contains("value=\"Иван Иванов\"")
                .doesNotContain("Мария");
        assertThat(page("/parties/" + acme + "/edit"))
                .contains("hx-get=\"/parties/" + acme + "/contacts/names\"");
    }

    @Test
    void growARowByAButton() {
        var rows =
                send(
                        200,
                        post("/contacts/rows")
                                .param("phones[0].value", "0888 123 456")
                                .param("version", "0")
                                .param("do", "phones.add"));

        assertThat(rows).contains("name=\"phones[1].value\"", "value=\"0888 123 456\"");
    }

    @Test
    void showWhatAnotherPersonChangedMeanwhile() {
        var id = given.contact("Иван Иванов").phone("+359888123456").save();
        contacts.change(
                id, 1, ContactsTest.form("givenName=Петър", "phones[0].value=0877 000 111"));

        var page =
                send(
                        409,
                        post("/contacts/" + id)
                                .param("version", "1")
                                .param("givenName", "Георги")
                                .param("phones[0].value", "0888 123 456"));

        assertThat(page)
                .contains("Друг промени този контакт")
                .contains("Сега е: Петър", "+359 87 700 0111", "value=\"Георги\"");
    }

    @Test
    void tellTheHistoryOfTelephonesAndParties() {
        var id = given.contact("Иван Иванов").phone("+359888123456").save();
        db.execute("update contacts.contact set created_at = now() - interval '1 day'");
        contacts.change(
                id,
                1,
                ContactsTest.form(
                        "givenName=Иван",
                        "familyName=Петров",
                        "phones[0].value=0877 000 111",
                        "parties[0].party=Акме ООД",
                        "parties[0].role=USES"));

        assertThat(page("/contacts/" + id + "/history"))
                .contains("Иванов", "Петров")
                .contains("+359 88 812 3456", "+359 87 700 0111", "Акме ООД: Ползва");
    }

    private String page(String address) {
        return send(200, get(address));
    }

    private String send(int status, MockHttpServletRequestBuilder request) {
        try {
            users.act(admin);
            var answer = web.perform(request.with(csrf())).andReturn().getResponse();
            assertThat(answer.getStatus()).isEqualTo(status);
            return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
