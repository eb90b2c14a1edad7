package org.vrazka.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_SITE;

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
import org.vrazka.identity.Tokens;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.db.tables.records.PartySiteRecord;
import org.vrazka.products.ProductFixture;
import org.vrazka.shared.Ids;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

@DatabaseTest
class PartyTermsTest {
    private static final String PARTIES = "/api/v1/parties";

    @Autowired WebApplicationContext context;
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired Tokens tokens;
    @Autowired PartyFixture given;
    @Autowired ProductFixture products;

    private MockMvc web;
    private String token = "";
    private UUID bolt;

    @BeforeEach
    void program() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        users.company();
        var admin = users.admin();
        users.act(admin);
        products.priceList("Едро");
        bolt = products.product("B-1", "Болт", "2.50", "1.10");
        token = tokens.create(admin.id(), "test", null);
    }

    @Test
    void keepTermsAccountsSitesNeedsAndDates() throws Exception {
        var location =
                send(
                                post(PARTIES),
                                """
                                {"name": "Acme",
                                 "terms": {"paymentDays": 30, "creditLimit": {"amount": "120000", "currency": "EUR"},
                                           "priceList": "Едро", "discount": 2.5, "language": "de", "timeZone": "Europe/Berlin", "employees": 12,
                                           "customerSince": "2015-03-01", "ordersBefore": 40},
                                 "accounts": [{"iban": "bg80 bnbg 9661 1020 3456 78", "bank": "БНБ"}],
                                 "sites": [{"name": "Склад", "region": "BG-03"}, {"name": "Офис", "region": "Далече"}],
                                 "needs": [{"subject": "QUALITY", "text": "Сертификат 3.1", "importance": "MUST"}],
                                 "dates": [{"kind": "CONTRACT_END", "day": "2026-12-31"}]}
                                """)
                        .andExpect(status().isCreated())
                        .andExpect(jsonPath("$.terms.paymentDays").value(30))
                        .andExpect(jsonPath("$.terms.discount").value(2.5))
                        .andExpect(jsonPath("$.terms.creditLimit.amount").value("120000.00"))
                        .andExpect(jsonPath("$.terms.customerSince").value("2015-03-01"))
                        .andExpect(jsonPath("$.terms.ordersBefore").value(40))
                        .andExpect(jsonPath("$.accounts[0].iban").value("BG80BNBG96611020345678"))
                        .andExpect(jsonPath("$.sites[0].region").value("BG-03"))
                        .andExpect(jsonPath("$.sites[1].region").value("Далече"))
                        .andExpect(jsonPath("$.needs[0].importance").value("MUST"))
                        .andExpect(jsonPath("$.dates[0].day").value("2026-12-31"))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");
        var site =
                db.select(PARTY_SITE.ID)
                        .from(PARTY_SITE)
                        .where(PARTY_SITE.NAME.eq("Склад"))
                        .fetchSingle(PARTY_SITE.ID);

        send(
                        patch(location).header("If-Match", "\"1\""),
                        "{\"sites\": [{\"id\": \"%s\", \"name\": \"Склад 2\"}], \"terms\": {\"paymentDays\": 45}}"
                                .formatted(site))
                .andExpect(jsonPath("$.sites.length()").value(1))
                .andExpect(jsonPath("$.sites[0].id").value(site.toString()))
                .andExpect(jsonPath("$.sites[0].name").value("Склад 2"))
                .andExpect(jsonPath("$.terms.paymentDays").value(45))
                .andExpect(jsonPath("$.terms.language").value("de"))
                .andExpect(jsonPath("$.accounts.length()").value(1));

        web.perform(get(location.replace("/api/v1", "")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Сертификат 3.1")))
                .andExpect(content().string(containsString("BG80 BNBG 9661 1020 3456 78")))
                .andExpect(content().string(containsString("40 поръчки преди данните")))
                .andExpect(content().string(containsString("45 дни")));
        web.perform(get("/parties?filter=customerSince=le=2015-03-01;ordersBefore==40"))
                .andExpect(content().string(containsString("Acme")));
        var terms =
                "paymentDays==45;creditLimit=gt=100000;language==de;employees=ge=12;discount==2.5;priceList==Едро";
        web.perform(get("/parties?filter=" + terms + "&columns=name,creditLimit,language"))
                .andExpect(content().string(containsString("Acme")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                Format.money(new BigDecimal("120000"), "EUR"))))
                .andExpect(content().string(containsString("немски")));
        web.perform(get("/parties?filter=paymentDays==30"))
                .andExpect(content().string(not(containsString("Acme"))));
        web.perform(get(location.replace("/api/v1", "") + "/edit"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"needs[0].text\"")));
    }

    @Test
    void sayWhichRowIsWrong() throws Exception {
        send(
                        post(PARTIES),
                        """
                        {"name": "Acme", "accounts": [{"iban": "BG80BNBG96611020345679"}],
                         "terms": {"language": "xx", "discount": 101, "ordersBefore": 3}, "hold": {"selling": true},
                         "dates": [{"kind": "OTHER", "note": "x"}]}
                        """)
                .andExpect(status().is(422))
                .andExpect(
                        jsonPath("$.errors[*].field")
                                .value(
                                        contains(
                                                "terms.language",
                                                "terms.discount",
                                                "terms.customerSince",
                                                "hold.reason",
                                                "accounts[0].iban",
                                                "dates[0].day")));
    }

    @Test
    void dropNothingThatWasTyped() throws Exception {
        var location =
                send(
                                post(PARTIES),
                                "{\"name\": \"Спряна\", \"hold\": {\"selling\": true, \"reason\":"
                                        + " \"не плаща\"}, \"needs\": [{\"text\": \"Палети\"}]}")
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");
        send(
                        patch(location).header("If-Match", "\"1\""),
                        """
                        {"accounts": [{"bank": "БНБ"}], "dates": [{"kind": "ANNIVERSARY"}],
                         "needs": [{"subject": "QUALITY", "validUntil": "2099-12-31"}, {"subject": "PRICE"}],
                         "hold": {"selling": false, "reason": "друга причина"}}
                        """)
                .andExpect(status().is(422))
                .andExpect(
                        jsonPath("$.errors[*].field")
                                .value(
                                        contains(
                                                "hold",
                                                "accounts[0].iban",
                                                "needs[0].text",
                                                "needs[1].text",
                                                "dates[0].day")));
        send(
                        patch(location).header("If-Match", "\"1\""),
                        "{\"hold\": {\"selling\": false}, \"needs\": [{\"subject\":"
                                + " \"PRODUCTS\"}]}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.hold.reason").doesNotExist())
                .andExpect(jsonPath("$.needs").isEmpty());
    }

    @Test
    void namePriceListsThatThereAre() throws Exception {
        products.priceList("Дребно");
        send(
                        post(PARTIES),
                        """
                        {"name": "А", "terms": {"priceList": "Няма такава"},
                         "sites": [{"name": "Склад", "priceList": "И такава няма"}]}
                        """)
                .andExpect(status().is(422))
                .andExpect(
                        jsonPath("$.errors[*].field")
                                .value(contains("terms.priceList", "sites[0].priceList")));
        var id = given.customer("Отпреди");
        db.update(PARTY).set(PARTY.PRICE_LIST, "Стара").where(PARTY.ID.eq(id)).execute();
        web.perform(get("/parties/" + id + "/edit"))
                .andExpect(content().string(containsString("<option value=\"Дребно\">")))
                .andExpect(content().string(containsString("<option value=\"Стара\" selected>")));
        send(patch(PARTIES + "/" + id).header("If-Match", "\"1\""), "{\"name\": \"Б\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.terms.priceList").value("Стара"));
        send(
                        patch(PARTIES + "/" + id).header("If-Match", "\"2\""),
                        "{\"terms\": {\"priceList\": \"ДРЕБНО\"}}")
                .andExpect(jsonPath("$.terms.priceList").value("Дребно"));
    }

    @Test
    void takeNoRowOfAnother() throws Exception {
        var other = given.customer("Друга");
        var site = Ids.next();
        db.insertInto(PARTY_SITE)
                .set(PARTY_SITE.ID, site)
                .set(PARTY_SITE.PARTY_ID, other)
                .set(PARTY_SITE.POSITION, (short) 0)
                .set(PARTY_SITE.NAME, "Чужд")
                .execute();
        send(
                        post(PARTIES),
                        "{\"name\": \"А\", \"sites\": [{\"id\": \"%s\", \"name\": \"Мой\"}]}"
                                .formatted(site))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.sites[0].id").value(not(site.toString())));
        assertThat(db.fetch(PARTY_SITE, PARTY_SITE.PARTY_ID.eq(other)))
                .extracting(PartySiteRecord::getName)
                .containsExactly("Чужд");
    }

    @Test
    void stopSellingUntilADay() throws Exception {
        var id = given.customer("Спряна");
        db.update(PARTY)
                .set(PARTY.HOLD_SELLING, true)
                .set(PARTY.HOLD_REASON, "неплатени фактури")
                .where(PARTY.ID.eq(id))
                .execute();

        web.perform(get("/parties/" + id))
                .andExpect(content().string(containsString("Спряно: продажби. неплатени фактури")));
        web.perform(get("/parties/" + id + "/notes"))
                .andExpect(content().string(containsString("неплатени фактури")));
        send(get(PARTIES + "?filter=held==true"), "")
                .andExpect(jsonPath("$.items[0].name").value("Спряна"));
        order(id).andExpect(status().is(422)).andExpect(jsonPath("$.errors[0].code").value("held"));

        db.update(PARTY)
                .set(PARTY.HOLD_UNTIL, LocalDate.now().minusDays(2))
                .where(PARTY.ID.eq(id))
                .execute();
        order(id).andExpect(status().isCreated());
        send(get(PARTIES + "?filter=held==true"), "")
                .andExpect(jsonPath("$.items.length()").value(0));
    }

    private ResultActions order(UUID party) throws Exception {
        return send(
                post("/api/v1/orders"),
                "{\"party\": \"%s\", \"date\": \"2026-05-04\", \"lines\": [{\"product\": \"%s\", \"quantity\": \"1\"}]}"
                        .formatted(party, bolt));
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body)
            throws Exception {
        return web.perform(
                request.header("Authorization", "Bearer " + token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }
}
