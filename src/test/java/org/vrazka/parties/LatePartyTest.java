package org.vrazka.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.vrazka.parties.db.Tables.PARTY;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.browser.OpenForm;
import org.vrazka.browser.Visitor;
import org.vrazka.identity.UserFixture;
import org.vrazka.records.custom.CustomFieldFixture;
import org.vrazka.records.custom.CustomType;

import java.util.UUID;

/** Two people with one counterparty's form open: neither wipes out the other. */
@DatabaseTest
class LatePartyTest {
    @Autowired UserFixture users;
    @Autowired PartyFixture given;
    @Autowired CustomFieldFixture own;
    @Autowired Parties parties;
    @Autowired DSLContext db;
    Visitor visitor;
    UUID rose;

    @BeforeEach
    void aCounterpartyWithEverything(@Autowired WebApplicationContext context) {
        users.company();
        visitor = new Visitor(context, users, users.act(users.admin()));
        own.field("parties", "colour", CustomType.CHOICE, "Цвят", "Red", "Blue");
        own.field("parties", "size", CustomType.NUMBER, "Размер");
        rose = given.customer("Роза АД");
        var form = open();
        form.type("address", "ул. Розова долина 1")
                .type("description", "два\r\nреда")
                .type("terms.paymentDays", "30")
                .type("terms.creditLimit", "1000,50")
                .type("tags", "едро")
                .type("phones[0].value", "02 987 65 43")
                .type("emails[0].value", "a@example.com")
                .type("hold.selling", "true")
                .type("hold.reason", "не плаща")
                .type("accounts[0].iban", "BG80BNBG96611020345678")
                .type("sites[0].name", "Склад")
                .type("needs[0].text", "Сертификат")
                .type("needs[0].subject", "QUALITY")
                .type("dates[0].day", "2030-12-31")
                .type("dates[0].kind", "CONTRACT_END")
                .type("custom.colour", "RED")
                .type("custom.size", "1,5");
        assertThat(send(form, 303)).isEmpty();
    }

    @Test
    void takesWhatOnlyTheOtherOneChanged() {
        var mine = open().type("description", "моето описание");
        send(
                open().type("address", "друг адрес")
                        .type("terms.paymentDays", "45")
                        .type("roles", "CUSTOMER", "PARTNER")
                        .type("tags", "едро, износ")
                        .type("needs[1].text", "Доставка до обяд")
                        .type("custom.colour", "BLUE"),
                303);

        var page = send(mine, 409);

        assertThat(page)
                .contains("Друг промени този контрагент, докато пишеше")
                .contains("<del>ул. Розова долина 1</del>", "<ins>друг адрес</ins>")
                .contains("Друг го промени. Беше: 30", "Друг го промени. Беше: Red")
                .contains("Доставка до обяд")
                .doesNotContain("Сега е:");
        assertThat(page.split("<del>")).as("nothing else is told").hasSize(1 + 6);
        send(OpenForm.of(page), 303);
        assertThat(party().description()).isEqualTo("моето описание");
        assertThat(party().address()).isEqualTo("друг адрес");
        assertThat(party().more().terms().paymentDays()).isEqualTo(45);
        assertThat(party().roles())
                .containsExactlyInAnyOrder(PartyRole.CUSTOMER, PartyRole.PARTNER);
        assertThat(party().more().tags()).hasSize(2);
        assertThat(party().more().needs())
                .extracting(Need::text)
                .containsExactly("Сертификат", "Доставка до обяд");
        assertThat(custom()).contains("\"colour\": \"BLUE\"", "\"size\": 1.5");
    }

    @Test
    void asksAboutWhatBothChanged() {
        var mine = open().type("address", "моят адрес").type("custom.size", "3");
        send(open().type("address", "техният адрес").type("custom.size", "2"), 303);

        var page = send(mine, 409);

        assertThat(page)
                .contains("Сега е: техният адрес", "Сега е: 2", "промени го и ти")
                .doesNotContain("Беше:");
        var form = OpenForm.of(page);
        assertThat(form.value("address")).isEqualTo("моят адрес");
        assertThat(form.value("custom.size")).isEqualTo("3");
        send(form, 303);
        assertThat(party().address()).isEqualTo("моят адрес");
    }

    @Test
    void keepsTheRowsOfBoth() {
        var mine =
                open().type("phones[1].value", "0888 111 111")
                        .type("sites[0].contact", "Гошо")
                        .type("accounts[0].bank", "БНБ");
        send(
                open().type("phones[1].value", "0888 222 222")
                        .type("sites[0].address", "Девня")
                        .remove("dates["),
                303);

        send(OpenForm.of(send(mine, 409)), 303);

        assertThat(party().reach().phones())
                .extracting(ReachedBy::value)
                .containsExactly("+35929876543", "+359888111111", "+359888222222");
        var site = party().more().sites().getFirst();
        assertThat(site.contact()).isEqualTo("Гошо");
        assertThat(site.address()).isEqualTo("Девня");
        assertThat(party().more().accounts().getFirst().bank()).isEqualTo("БНБ");
        assertThat(party().more().dates()).isEmpty();
        assertThat(party().more().hold().reason()).isEqualTo("не плаща");
    }

    @Test
    void savesWhenNothingElseWasChanged() {
        var mine = open().type("address", "нов адрес");
        send(open(), 303);

        send(mine, 303);

        assertThat(party().address()).isEqualTo("нов адрес");
    }

    @Test
    void keepsWhatItWasOpenedWithWhileRowsComeAndGo() {
        var mine = open();
        var opened = mine.value("opened");
        var page = visitor.ask(200, mine.type("do", "needs.add").in(put("/parties/" + rose)));

        assertThat(OpenForm.of(page).value("opened")).isEqualTo(opened).contains("Розова");
    }

    private Party party() {
        return parties.get(rose);
    }

    private String custom() {
        return db.fetchSingle(PARTY, PARTY.ID.eq(rose)).getCustom().data();
    }

    private OpenForm open() {
        return OpenForm.of(visitor.ask(200, get("/parties/" + rose + "/edit")));
    }

    private String send(OpenForm form, int status) {
        return visitor.ask(status, form.in(put("/parties/" + rose)));
    }
}
