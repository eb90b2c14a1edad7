package org.vrazka.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.browser.OpenForm;
import org.vrazka.browser.Visitor;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.parties.ReachedBy;
import org.vrazka.records.custom.CustomFieldFixture;
import org.vrazka.records.custom.CustomType;

import java.util.UUID;

/** Two people with one person's form open: neither wipes out the other. */
@DatabaseTest
class LateContactTest {
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired ContactFixture given;
    @Autowired CustomFieldFixture own;
    @Autowired Contacts contacts;
    Visitor visitor;
    UUID ivan;

    @BeforeEach
    void aPerson(@Autowired WebApplicationContext context) {
        users.company();
        visitor = new Visitor(context, users, users.act(users.admin()));
        own.field("contacts", "shoe", CustomType.NUMBER, "Номер обувки");
        var acme = parties.customer("Акме ООД");
        parties.customer("Роза АД");
        ivan = given.contact("Иван Иванов").at(acme).phone("+359888123456").save();
    }

    @Test
    void takesWhatOnlyTheOtherOneChanged() {
        var mine =
                open().type("birthday", "1980-05-01")
                        .type("parties[0].position", "Директор")
                        .type("phones[1].value", "0877 000 111");
        send(
                open().type("middleName", "Петров")
                        .type("doNotCall", "true")
                        .type("custom.shoe", "43")
                        .type("parties[0].role", "DECIDES")
                        .type("parties[1].party", "Роза АД")
                        .type("phones[1].value", "0877 000 222"),
                303);

        var page = send(mine, 409);
        assertThat(page)
                .contains("Друг промени този контакт, докато пишеше", "<ins>Петров</ins>")
                .contains("href=\"#custom.shoe\"", "href=\"#parties\"")
                .doesNotContain("Сега е:", "href=\"#birthday\"");
        send(OpenForm.of(page), 303);

        var now = contacts.get(ivan);
        assertThat(now.birthday()).hasToString("1980-05-01");
        assertThat(now.middleName()).isEqualTo("Петров");
        assertThat(now.doNotCall()).isTrue();
        assertThat(now.phones())
                .extracting(ReachedBy::value)
                .containsExactly("+359888123456", "+359877000111", "+359877000222");
        assertThat(now.links()).extracting(ContactLink::party).contains("Акме ООД", "Роза АД");
        var acme = now.links().stream().filter(link -> link.party().equals("Акме ООД")).toList();
        assertThat(acme.getFirst().position()).isEqualTo("Директор");
        assertThat(acme.getFirst().role()).isEqualTo(DecisionRole.DECIDES);
        assertThat(visitor.ask(200, get("/contacts/" + ivan + "/edit"))).contains("value=\"43\"");
    }

    @Test
    void asksAboutWhatBothChanged() {
        var mine = open().type("givenName", "Георги");
        send(open().type("givenName", "Петър").type("familyName", "Петров"), 303);

        var page = send(mine, 409);

        assertThat(page).contains("Сега е: Петър", "Беше: Иванов");
        assertThat(OpenForm.of(page).value("givenName")).isEqualTo("Георги");
        assertThat(OpenForm.of(page).value("familyName")).isEqualTo("Петров");
    }

    private OpenForm open() {
        return OpenForm.of(visitor.ask(200, get("/contacts/" + ivan + "/edit")));
    }

    private String send(OpenForm form, int status) {
        return visitor.ask(status, form.in(post("/contacts/" + ivan)));
    }
}
