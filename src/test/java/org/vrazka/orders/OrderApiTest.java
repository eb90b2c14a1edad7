package org.vrazka.orders;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
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
import org.vrazka.parties.PartyFixture;
import org.vrazka.products.ProductFixture;

import java.util.Objects;
import java.util.UUID;

@DatabaseTest
class OrderApiTest {
    private static final String ORDERS = "/api/v1/orders";

    @Autowired WebApplicationContext context;
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired Tokens tokens;
    @Autowired PartyFixture parties;
    @Autowired ProductFixture products;
    @Autowired OrderFixture given;
    MockMvc web;
    String token = "";
    UUID acme;
    UUID bolt;

    @BeforeEach
    void program() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        db.insertInto(COMPANY)
                .set(COMPANY.NAME, "Firm")
                .set(COMPANY.CURRENCY, "EUR")
                .set(COMPANY.LANGUAGE, "en")
                .set(COMPANY.ZONE, "Europe/Sofia")
                .onConflictDoNothing()
                .execute();
        as(users.admin());
        acme = parties.customer("Acme");
        bolt = products.product("B-1", "Bolt", "2.50", "1.10");
    }

    @Test
    void createsReadsChangesAndDeletes() throws Exception {
        var location = location(send(post(ORDERS), order("10")).andExpect(status().isCreated()));
        send(get(location), "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total.amount").value("25.00"))
                .andExpect(jsonPath("$.lines[0].total.currency").value("EUR"));

        send(patch(location), "{\"note\": \"x\"}").andExpect(status().is(428));
        send(patch(location).header("If-Match", "\"1\""), "{\"note\": \"x\", \"colour\": 1}")
                .andExpect(status().isUnprocessableContent());
        send(patch(location).header("If-Match", "\"1\""), "{\"note\": \"x\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.note").value("x"))
                .andExpect(jsonPath("$.total.amount").value("25.00"))
                .andExpect(jsonPath("$.version").value(2));
        send(patch(location).header("If-Match", "\"1\""), "{\"note\": \"y\"}")
                .andExpect(status().isPreconditionFailed());
        send(delete(location).header("If-Match", "\"2\""), "").andExpect(status().isNoContent());
        send(get(location), "").andExpect(status().isNotFound());
    }

    @Test
    void tellsWhatIsWrongByField() throws Exception {
        send(post(ORDERS), order("-1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.errors[0].field").value("lines[0].quantity"));
        send(post(ORDERS), "{}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("date"));
    }

    @Test
    void refusesAReasonThatIsTooLong() throws Exception {
        var why = "я".repeat(301);
        var refused =
                order("10")
                        .replace(
                                "\"10\"",
                                "\"10\", \"refused\": \"1\", \"refuseReason\": \"" + why + '"');
        send(post(ORDERS), refused)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("lines[0].refuseReason"));
        var cancelled =
                order("10")
                        .replace(
                                "\"COMPLETED\"", "\"CANCELLED\", \"cancelReason\": \"" + why + '"');
        send(post(ORDERS), cancelled)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("cancelReason"));
    }

    @Test
    void takesThePublishedRateOfTheDayAndKeepsIt() throws Exception {
        var inDollars = order("10").replaceFirst("\\{", "{\"currency\": \"USD\", ");
        send(post(ORDERS), inDollars)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("rate"));
        db.execute(
                "insert into rates.rate (currency, day, per_euro, by_hand) values ('USD',"
                        + " ?::date - 3, 1.25, true)",
                JsonPath.<String>read(inDollars, "$.date"));

        var location = location(send(post(ORDERS), inDollars).andExpect(status().isCreated()));
        send(get(location), "").andExpect(jsonPath("$.rate").value("0.8"));

        db.execute("update rates.rate set per_euro = 2");
        send(get(location), "").andExpect(jsonPath("$.rate").value("0.8"));
    }

    @Test
    void keepsADocumentByItsNameInAnotherSystem() throws Exception {
        send(put(ORDERS + "/by-external/erp/F-1"), order("10")).andExpect(status().isCreated());
        send(put(ORDERS + "/by-external/erp/F-1"), order("4"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total.amount").value("10.00"))
                .andExpect(jsonPath("$.externalIds[0].id").value("F-1"));
        send(get(ORDERS + "?filter=party==" + acme + "&count=true"), "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1));
    }

    @Test
    void answersTheSalesReport() throws Exception {
        given.order(acme, "2011-03-05").country("Germany").exact().line("3", "0.335").save();
        given.order(null, "2011-03-06").line("1", "5").save();
        given.goodsBack(acme, "2011-03-07").country("Germany").line("1", "0.50").save();

        send(
                        get(
                                "/api/v1/reports/sales?by=country,month&measures=revenue,refused,orders,grossProfit&from=2011-03-01&to=2011-03-31"),
                        "")
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .json(
                                        """
                                        {"currency": "EUR", "rows": [
                                          {"country": "", "month": "2011-03", "revenue": "5.00", "refused": "0.00", "orders": "1", "grossProfit": null},
                                          {"country": "Germany", "month": "2011-03", "revenue": "0.51", "refused": "0.50", "orders": "1", "grossProfit": null}]}
                                        """));
        send(get("/api/v1/reports/sales?by=colour"), "").andExpect(status().isBadRequest());
        send(get("/api/v1/reports/sales?from=yesterday"), "").andExpect(status().isBadRequest());
    }

    @Test
    void aManagersProgramHasOnlyHisOwn() throws Exception {
        var id = given.order(acme, "2026-03-05").line("1", "10").save();
        as(users.manager());

        send(get(ORDERS + "/" + id), "").andExpect(status().isNotFound());
        send(delete(ORDERS + "/" + id).header("If-Match", "\"1\""), "")
                .andExpect(status().isNotFound());
        send(get(ORDERS + "?count=true"), "").andExpect(jsonPath("$.total").value(0));
        send(get("/api/v1/reports/sales"), "")
                .andExpect(jsonPath("$.rows[0].revenue").value("0.00"));
    }

    private String order(String quantity) {
        return """
        {"date": "2026-03-05", "party": "%s", "state": "COMPLETED",
         "lines": [{"product": "%s", "quantity": "%s"}]}
        """
                .formatted(acme, bolt, quantity);
    }

    private static String location(ResultActions answer) {
        return Objects.requireNonNull(answer.andReturn().getResponse().getHeader("Location"));
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body)
            throws Exception {
        return web.perform(
                request.header("Authorization", "Bearer " + token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    private void as(User user) {
        users.act(user);
        token = tokens.create(user.id(), "test", null);
    }
}
