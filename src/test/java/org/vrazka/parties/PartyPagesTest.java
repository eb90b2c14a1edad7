package org.vrazka.parties;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.vrazka.identity.db.Tables.COMPANY;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;

@DatabaseTest
class PartyPagesTest {
    @Autowired WebApplicationContext context;
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture given;

    private MockMvc web;
    private User maria;

    @BeforeEach
    void company() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        db.insertInto(COMPANY)
                .set(COMPANY.NAME, "Вихрен Профил АД")
                .set(COMPANY.CURRENCY, "EUR")
                .set(COMPANY.LANGUAGE, "bg")
                .set(COMPANY.ZONE, "Europe/Sofia")
                .onConflictDoNothing()
                .execute();
        maria = users.manager();
    }

    @Test
    void listsWithStatusClassesPlaceManagerAndRevenue() throws Exception {
        users.act(users.admin());
        given.party("Дунав Логистика ЕАД")
                .manager(maria.id())
                .region("BG-18")
                .revenue("431207.75")
                .classes("REGULAR A X")
                .save();

        open("/parties")
                .andExpect(status().isOk())
                .andExpect(holds("Дунав Логистика ЕАД"))
                .andExpect(holds("Постоянен"))
                .andExpect(holds("<b data-c=\"A\">A</b><b data-c=\"X\">X</b>"))
                .andExpect(holds("Русе"))
                .andExpect(holds("Мария Мениджърова"))
                .andExpect(holds("431\u00a0207,75\u00a0€"));
    }

    @Test
    void filtersByPlaceAndClassFromTheAddress() throws Exception {
        users.act(users.admin());
        given.party("Във Варна").region("10135").classes("REGULAR A X").save();
        given.party("В Русе").region("BG-18").classes("LOST C Z").save();

        open("/parties?filter=region==BG-03;class==AX")
                .andExpect(holds("Във Варна"))
                .andExpect(lacks("В Русе"));
        open("/parties?filter=country==BG;abc=in=(C);xyz==Z").andExpect(holds("В Русе"));
    }

    @Test
    void showsTheCard() throws Exception {
        users.act(users.admin());
        var id =
                given.party("Дунав Логистика ЕАД")
                        .eik("107555319")
                        .region("65927")
                        .supplier()
                        .revenue("431207.75")
                        .save();

        open("/parties/" + id)
                .andExpect(holds("Клиент, доставчик"))
                .andExpect(holds("107 555 319"))
                .andExpect(holds("Контролната цифра трябва да е 5."))
                .andExpect(holds("Севлиево, Габрово, България"))
                .andExpect(holds("hx-get=\"/parties/" + id + "/orders/newest\""))
                .andExpect(holds("hx-get=\"/parties/" + id + "/classes\""));
    }

    @Test
    void createsAndLeadsToTheCard() throws Exception {
        users.act(maria);

        send(post("/parties").param("kind", "ORGANISATION").param("name", "Нова ООД"))
                .andExpect(status().isSeeOther())
                .andExpect(flash().attribute("toast", "Контрагентът е записан."));
        open("/parties").andExpect(holds("Нова ООД"));
    }

    @Test
    void keepsWhatWasTypedWhenItIsWrong() throws Exception {
        users.act(users.admin());

        send(post("/parties")
                        .param("name", "")
                        .param("legalName", "Държи се ООД")
                        .param("phones[0].value", "няма"))
                .andExpect(status().is(422))
                .andExpect(holds("Попълни това поле."))
                .andExpect(holds("value=\"Държи се ООД\""))
                .andExpect(holds("value=\"няма\""));
    }

    @Test
    void showsBothValuesWhenAnotherWasQuicker() throws Exception {
        users.act(users.admin());
        var id = given.customer("Първа");
        change(id, "Тяхната").andExpect(status().isSeeOther());

        change(id, "Моята")
                .andExpect(status().isConflict())
                .andExpect(holds("value=\"Моята\""))
                .andExpect(holds("Сега е: Тяхната"))
                .andExpect(holds("name=\"version\" value=\"2\""));
    }

    @Test
    void addsANeedFromTheCard() throws Exception {
        users.act(maria);
        var id = given.party("Роза АД").manager(maria.id()).save();

        open("/parties/" + id)
                .andExpect(holds("Още няма записани нужди"))
                .andExpect(holds("href=\"/parties/" + id + "/needs/new\""));
        open("/parties/" + id + "/needs/new").andExpect(holds("name=\"text\""));
        send(post("/parties/" + id + "/needs").param("subject", "QUALITY").param("text", " "))
                .andExpect(status().is(422))
                .andExpect(holds("Попълни това поле."))
                .andExpect(holds("<option value=\"QUALITY\" selected>"));
        send(post("/parties/" + id + "/needs")
                        .param("subject", "QUALITY")
                        .param("text", "Сертификат 3.1")
                        .param("importance", "MUST")
                        .param("validUntil", ""))
                .andExpect(status().isSeeOther());
        open("/parties/" + id)
                .andExpect(holds("Сертификат 3.1"))
                .andExpect(holds("задължително"))
                .andExpect(lacks("Още няма записани нужди"));
        send(post("/parties/" + id + "/needs")
                        .param("subject", "PRICE")
                        .param("text", "Стара цена")
                        .param("importance", "WISH")
                        .param("validUntil", "2020-01-31"))
                .andExpect(status().isSeeOther());
        open("/parties/" + id).andExpect(lacks("Стара цена"));
        open("/parties/" + id + "/needs")
                .andExpect(holds("Сертификат 3.1"))
                .andExpect(holds("Стара цена"))
                .andExpect(holds("31.01.2020"))
                .andExpect(holds("изтекла"));
    }

    @Test
    void deletesAndTakesBack() throws Exception {
        users.act(users.admin());
        var id = given.customer("Изчезваща");

        send(delete("/parties/" + id).param("version", "1"))
                .andExpect(status().isSeeOther())
                .andExpect(flash().attribute("undo", "/parties/" + id + "/restore"));
        open("/parties").andExpect(lacks("Изчезваща"));
        send(post("/parties/" + id + "/restore")).andExpect(status().isSeeOther());
        open("/parties").andExpect(holds("Изчезваща"));
    }

    @Test
    void hideAForeignPartyBehindEveryDoor() throws Exception {
        given.party("Чужда тайна").eik("107555315").phone("+359888123456").save();
        users.act(maria);
        var id = given.party("Чужда друга").manager(users.manager().id()).save();

        for (var door :
                new String[] {
                    "/parties", "/parties?q=тайна", "/parties?filter=eik==107555315",
                    "/parties/names?q=чужда", "/find?q=чужда", "/find?q=107555315",
                    "/find?q=0888123456", "/parties/export?format=csv"
                }) {
            open(door).andExpect(status().isOk()).andExpect(lacks("Чужда"));
        }
        open("/parties?part=total").andExpect(lacks("2"));
        open("/parties/" + id).andExpect(status().isNotFound()).andExpect(lacks("Чужда"));
        open("/parties/" + id + "/edit").andExpect(status().isNotFound());
        change(id, "Моя").andExpect(status().isNotFound());
        send(delete("/parties/" + id).param("version", "1")).andExpect(status().isNotFound());
        send(post("/parties/" + id + "/restore")).andExpect(status().isNotFound());
    }

    @Test
    void letAnAuditorLookAndNoMore() throws Exception {
        var id = given.customer("А");
        users.act(users.auditor());

        open("/parties/" + id).andExpect(status().isOk()).andExpect(lacks("/edit"));
        open("/parties/new").andExpect(status().isForbidden());
        change(id, "Б").andExpect(status().isForbidden());
    }

    @Test
    void warnsOfAWrongCheckDigitWhileOneTypes() throws Exception {
        users.act(maria);

        open("/parties/eik?eik=107 555 319").andExpect(holds("Контролната цифра трябва да е 5."));
        open("/parties/eik?eik=107555315").andExpect(lacks("цифра"));
    }

    @Test
    void proposesPlaces() throws Exception {
        users.act(maria);

        open("/regions/labels?q=севл").andExpect(holds("Севлиево, Габрово, България"));
        open("/regions/labels?q=sevl")
                .andExpect(holds("Севлиево, Габрово, България"))
                .andExpect(holds("Sevlievo, Gabrovo, Bulgaria"));
        open("/regions/names?q=вар").andExpect(holds("value=\"Варна\""));
    }

    @Test
    void takesTheListAwayAsAFile() throws Exception {
        users.act(users.admin());
        given.customer("=1+1 ООД");

        open("/parties/export?format=csv&columns=name,eik")
                .andExpect(header().string("Content-Disposition", containsString(".csv")))
                .andExpect(holds("'=1+1 ООД"));
    }

    private ResultActions change(java.util.UUID id, String name) throws Exception {
        return send(put("/parties/" + id).param("version", "1").param("name", name));
    }

    private ResultActions open(String address) throws Exception {
        return web.perform(get(java.net.URI.create(address.replace(" ", "%20"))));
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()));
    }

    private static org.springframework.test.web.servlet.ResultMatcher holds(String text) {
        return content().string(containsString(text));
    }

    private static org.springframework.test.web.servlet.ResultMatcher lacks(String text) {
        return content().string(not(containsString(text)));
    }
}
