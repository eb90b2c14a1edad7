package org.vrazka.parties;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.vrazka.identity.db.Tables.COMPANY;

import com.jayway.jsonpath.JsonPath;

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
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;

@DatabaseTest
class PartyApiTest {
    private static final String PARTIES = "/api/v1/parties";

    @Autowired WebApplicationContext context;
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired Tokens tokens;
    @Autowired PartyFixture given;

    private MockMvc web;
    private String token = "";

    @BeforeEach
    void program() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        db.insertInto(COMPANY)
                .set(COMPANY.NAME, "Вихрен Профил АД")
                .set(COMPANY.CURRENCY, "EUR")
                .set(COMPANY.LANGUAGE, "bg")
                .set(COMPANY.ZONE, "Europe/Sofia")
                .onConflictDoNothing()
                .execute();
        as(users.admin());
    }

    @Test
    void createsReadsChangesAndDeletes() throws Exception {
        var location =
                send(
                                post(PARTIES),
                                """
                                {"name": "Acme", "roles": ["CUSTOMER", "SUPPLIER"], "region": "BG-03",
                                 "phone": "0888 123 456", "externalIds": [{"system": "erp", "id": "C-1"}]}
                                """)
                        .andExpect(status().isCreated())
                        .andExpect(header().string("ETag", "\"1\""))
                        .andExpect(jsonPath("$.roles[1]").value("SUPPLIER"))
                        .andExpect(jsonPath("$.region").value("BG-03"))
                        .andExpect(jsonPath("$.phone").value("+359888123456"))
                        .andExpect(jsonPath("$.externalIds[0].id").value("C-1"))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");

        send(patch(location).header("If-Match", "\"1\""), "{\"name\": \"Acme AD\"}")
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.name").value("Acme AD"))
                .andExpect(jsonPath("$.region").value("BG-03"))
                .andExpect(jsonPath("$.externalIds[0].id").value("C-1"));
        send(patch(location).header("If-Match", "\"1\""), "{\"name\": \"Late\"}")
                .andExpect(status().isPreconditionFailed());
        send(patch(location), "{}").andExpect(status().is(428));
        ask(delete(location).header("If-Match", "\"2\"")).andExpect(status().isNoContent());
        ask(get(location)).andExpect(status().isNotFound());

        ask(post(location + "/restore"))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"4\""))
                .andExpect(jsonPath("$.name").value("Acme AD"));
        ask(get(location + "/history"))
                .andExpect(jsonPath("$.items[0].way").value("API"))
                .andExpect(jsonPath("$.items[*].changes[*].after", hasItem("Acme AD")));
    }

    @Test
    void takesActivitiesOfBothListsAndGivesThoseOfToday() throws Exception {
        send(
                        post(PARTIES),
                        "{\"name\": \"Soft\", \"activities\": [\"62.01\", \"4791\", \"62.10\"]}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.activities", contains("62.10", "47.91")));
        ask(get(PARTIES + "?filter=activities==62.01"))
                .andExpect(jsonPath("$.items[0].name").value("Soft"));
        ask(get("/api/v1/lists/activities"))
                .andExpect(jsonPath("$.items.length()").value(1047))
                .andExpect(jsonPath("$.items[?(@.code == '62.10')].parent").value("62.1"))
                .andExpect(jsonPath("$.items[?(@.code == '62.20')].former[1]").value("62.03"));
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        send(post(PARTIES), "{\"name\": \"\", \"vatNumber\": \"BG1\"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("name"))
                .andExpect(jsonPath("$.errors[0].code").value("required"))
                .andExpect(jsonPath("$.errors[1].field").value("vatNumber"));
        send(post(PARTIES), "{\"name\": \"A\", \"status\": \"LOST\"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("status"));
    }

    @Test
    void findsByTheFieldsOfTheFilterBuilder() throws Exception {
        given.party("Alfa").region("10135").classes("LOST A X").revenue("10.50").save();
        given.party("Beta").region("BG-18").classes("REGULAR B Y").lastOrder("2026-03-01").save();

        ask(get(PARTIES + "?filter=region==BG-03&count=true"))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].name").value("Alfa"))
                .andExpect(jsonPath("$.items[0].abc").value("A"))
                .andExpect(jsonPath("$.items[0].revenue12m.amount").value("10.50"))
                .andExpect(jsonPath("$.items[0].revenue12m.currency").value("EUR"));
        ask(get(PARTIES).param("filter", "status=in=(REGULAR,LOST);lastOrderDate=lt=2026-04-01"))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].lastOrderDate").value("2026-03-01"));
        ask(get(PARTIES).param("filter", "colour==red")).andExpect(status().isBadRequest());
    }

    @Test
    void pagesByCursor() throws Exception {
        for (int i = 0; i < 5; i++) {
            given.customer("Party " + i);
        }
        var next =
                com.jayway.jsonpath.JsonPath.<String>read(
                        ask(get(PARTIES + "?limit=3"))
                                .andReturn()
                                .getResponse()
                                .getContentAsString(),
                        "$.next");
        ask(get(PARTIES).param("limit", "3").param("cursor", next))
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.items[0].name").value("Party 3"))
                .andExpect(jsonPath("$.next").doesNotExist());
    }

    @Test
    void createsAndReplacesByTheNameOfAnotherSystem() throws Exception {
        var name = PARTIES + "/by-external/erp/C-1001";
        send(put(name), "{\"name\": \"Acme\", \"region\": \"EIRE\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.regionText").value("EIRE"))
                .andExpect(jsonPath("$.region").value(org.hamcrest.Matchers.nullValue()));
        send(put(name), "{\"name\": \"Acme AD\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(2))
                .andExpect(jsonPath("$.regionText").value(org.hamcrest.Matchers.nullValue()));
        ask(get(name)).andExpect(jsonPath("$.name").value("Acme AD"));
        send(
                        post(PARTIES),
                        "{\"name\": \"B\", \"externalIds\": [{\"system\": \"erp\", \"id\":"
                                + " \"C-1001\"}]}")
                .andExpect(status().isConflict());
    }

    @Test
    void hidesAForeignPartyBehindEveryDoor() throws Exception {
        var foreign = given.customer("Чужда");
        send(put(PARTIES + "/by-external/erp/X"), "{\"name\": \"Чужда и тя\"}");
        as(users.manager());

        ask(get(PARTIES + "?count=true"))
                .andExpect(jsonPath("$.items.length()").value(0))
                .andExpect(jsonPath("$.total").value(0));
        ask(get(PARTIES + "/" + foreign)).andExpect(status().isNotFound());
        ask(get(PARTIES + "/by-external/erp/X")).andExpect(status().isNotFound());
        send(put(PARTIES + "/by-external/erp/X"), "{\"name\": \"Моя\"}")
                .andExpect(status().isNotFound());
        send(patch(PARTIES + "/" + foreign).header("If-Match", "\"1\""), "{\"name\": \"Моя\"}")
                .andExpect(status().isNotFound());
        ask(delete(PARTIES + "/" + foreign).header("If-Match", "\"1\""))
                .andExpect(status().isNotFound());
    }

    @Test
    void tellsWhatHappened() throws Exception {
        var id = given.customer("Acme");
        db.execute("update parties.party set name = 'Acme Ltd' where id = ?", id);
        var path = PARTIES + "/" + id + "/timeline";

        var first =
                ask(get(path).param("limit", "1"))
                        .andExpect(jsonPath("$.items[0].kind").value("changes"))
                        .andExpect(jsonPath("$.items[0].record").value(id.toString()))
                        .andExpect(jsonPath("$.items[0].changes[0].before").value("Acme"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        ask(get(path).param("cursor", JsonPath.read(first, "$.next").toString()))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].changes").isEmpty())
                .andExpect(jsonPath("$.next").isEmpty());
        ask(get(path).param("kind", "orders,standing")).andExpect(jsonPath("$.items").isEmpty());
        ask(get(path).param("kind", "weather")).andExpect(status().isBadRequest());
        ask(get(path).param("cursor", "x")).andExpect(status().isBadRequest());
        as(users.manager());
        ask(get(path)).andExpect(status().isNotFound());
    }

    @Test
    void givesTheReferenceLists() throws Exception {
        ask(get("/api/v1/lists/regions")).andExpect(jsonPath("$.items.length()").value(249));
        ask(get("/api/v1/lists/regions?parent=BG"))
                .andExpect(jsonPath("$.items.length()").value(28))
                .andExpect(jsonPath("$.items[0].parent").value("BG"));
        ask(get("/api/v1/lists/regions?limit=3")).andExpect(jsonPath("$.items.length()").value(3));
        ask(get("/api/v1/lists/markets?limit=3"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("limit"));
        ask(get(PARTIES + "?include=contacts")).andExpect(status().isBadRequest());
        ask(get("/api/v1/lists/markets")).andExpect(jsonPath("$.items[0].id").isString());
    }

    @Test
    void keepsProductsToo() throws Exception {
        var products = "/api/v1/products";
        send(
                        put(products + "/by-external/erp/P-1"),
                        """
                        {"code": "P-1", "name": "Bolt", "price": {"amount": "1.235", "currency": "EUR"}}
                        """)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.price.amount").value("1.235"))
                .andExpect(jsonPath("$.active").value(true));
        ask(get(products).param("filter", "code==P-1;price=gt=1"))
                .andExpect(jsonPath("$.items.length()").value(1));
        send(post(products), "{\"code\": \"P-1\", \"name\": \"Nut\"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].code").value("taken"));
    }

    private void as(User user) {
        users.act(user);
        token = tokens.create(user.id(), "test", null);
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body)
            throws Exception {
        return ask(request.contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.header("Authorization", "Bearer " + token));
    }
}
