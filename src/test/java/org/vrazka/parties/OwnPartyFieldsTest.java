package org.vrazka.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.vrazka.products.db.Tables.PRODUCT;
import static org.vrazka.records.db.Tables.CHANGE;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
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
import org.vrazka.identity.Action;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.products.ProductFixture;
import org.vrazka.records.custom.CustomFieldFixture;
import org.vrazka.records.custom.CustomType;

import java.util.Locale;
import java.util.UUID;

/** A field of the company's own that points at a counterparty. */
@DatabaseTest
class OwnPartyFieldsTest {
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired ProductFixture products;
    @Autowired CustomFieldFixture own;
    @Autowired DSLContext db;
    MockMvc web;
    User ada;
    UUID rose;
    UUID tulip;
    UUID water;

    @BeforeEach
    void given(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        users.company();
        ada = users.act(users.admin());
        own.field("products", "maker", CustomType.PARTY, "Производител");
        rose = parties.customer("Роза АД", ada.id());
        tulip = parties.customer("Лале АД", ada.id());
        water = products.product("W-1", "Вода");
    }

    @Test
    void isPickedByNameShownAsALinkAndFiltered() throws Exception {
        save("роза ад", "", "").andExpect(status().is3xxRedirection());
        assertThat(maker()).isEqualTo(rose.toString());
        ask(get("/products/" + water))
                .andExpect(content().string(containsString("href=\"/parties/" + rose + "\"")));
        ask(get("/products/" + water + "/edit"))
                .andExpect(content().string(containsString("value=\"Роза АД\"")))
                .andExpect(content().string(containsString("value=\"" + rose + "\"")));
        var list = "/products?columns=name,custom.maker&filter=";
        ask(get(list + "custom.maker==" + rose))
                .andExpect(content().string(containsString("/parties/" + rose)));
        ask(get(list + "custom.maker==*роз*"))
                .andExpect(content().string(containsString("/parties/" + rose)));
        ask(get(list + "custom.maker==" + tulip))
                .andExpect(content().string(not(containsString("/products/" + water))));
        ask(get("/products/export?format=csv&columns=name,custom.maker"))
                .andExpect(content().string(containsString("Роза АД")));
        ask(get("/products/" + water + "/history"))
                .andExpect(content().string(containsString("Роза АД")));
        save("Няма такъв", "", "")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"Няма такъв\"")));
    }

    @Test
    void aCounterpartyPointsAtAnother() throws Exception {
        own.field("parties", "head", CustomType.PARTY, "Централа");
        db.execute(
                "update parties.party set custom = jsonb_build_object('head', ?::text) where id ="
                        + " ?",
                rose,
                tulip);
        ask(get("/parties/" + tulip))
                .andExpect(content().string(containsString("href=\"/parties/" + rose + "\"")));
        ask(get("/api/v1/parties").param("filter", "custom.head==*роза*"))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].custom.head").value(rose.toString()));
        ask(get("/parties/export?format=csv&columns=custom.head"))
                .andExpect(content().string(containsString("Роза АД")));
    }

    @Test
    void theIdBehindANameCountsAsLongAsTheNameStays() throws Exception {
        var twin = parties.customer("Роза АД", ada.id());
        save("Роза АД", "", "").andExpect(status().is(422));
        save("Роза АД", twin.toString(), "Роза АД").andExpect(status().is3xxRedirection());
        assertThat(maker()).isEqualTo(twin.toString());
        save("Лале АД", twin.toString(), "Роза АД").andExpect(status().is3xxRedirection());
        assertThat(maker()).isEqualTo(tulip.toString());
        save("", tulip.toString(), "Лале АД").andExpect(status().is3xxRedirection());
        assertThat(maker()).isNull();
    }

    @Test
    void programsSayAndGetTheId() throws Exception {
        var at = "/api/v1/products/" + water;
        change(at, "{\"custom\": {\"maker\": \"%s\"}}".formatted(tulip))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.custom.maker").value(tulip.toString()));
        change(at, "{\"custom\": {\"maker\": \"%s\"}}".formatted(UUID.randomUUID()))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("custom.maker"));
    }

    @Test
    void whatANewRecordBeginsWithIsNoChangeOfIt() throws Exception {
        ask(post("/api/v1/products")
                        .with(csrf().asHeader())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                """
                                {"code": "W-2", "name": "Лед", "custom": {"maker": "%s"}}
                                """
                                        .formatted(rose)))
                .andExpect(status().isCreated());
        var made = db.fetchSingle(PRODUCT, PRODUCT.CODE.eq("W-2"));
        assertThat(made.getCustom().data()).contains(rose.toString());
        assertThat(db.fetchCount(CHANGE, CHANGE.RECORD_ID.eq(made.getId()))).isZero();
        db.execute(
                "update products.product set version = 2, custom = '{}' where id = ?",
                made.getId());
        assertThat(db.fetchCount(CHANGE, CHANGE.RECORD_ID.eq(made.getId()))).isEqualTo(1);
    }

    @Test
    void whoMayNotSeeTheCounterpartySeesNothingAndLosesNothing() throws Exception {
        save("Роза АД", "", "");
        users.act(
                users.user(
                        "Пешо",
                        new Grant(Kind.PRODUCTS, Action.SEE, Reach.ALL),
                        new Grant(Kind.PRODUCTS, Action.CHANGE, Reach.ALL),
                        new Grant(Kind.PARTIES, Action.SEE, Reach.OWN)));
        ask(get("/products/" + water))
                .andExpect(content().string(not(containsString("Роза АД"))))
                .andExpect(content().string(not(containsString(rose.toString()))));
        ask(get("/products?columns=name,custom.maker"))
                .andExpect(content().string(not(containsString("Роза АД"))));
        ask(get("/products/" + water + "/history"))
                .andExpect(content().string(not(containsString("Роза АД"))));
        ask(get("/api/v1/products/" + water)).andExpect(jsonPath("$.custom.maker").doesNotExist());
        save("", "", "").andExpect(status().is3xxRedirection());
        assertThat(maker()).isEqualTo(rose.toString());
    }

    @Test
    void nothingPointsAtACounterpartyThatIsGoneForGood() throws Exception {
        own.field("parties", "head", CustomType.PARTY, "Централа");
        save("Роза АД", "", "");
        db.execute(
                "update parties.party set custom = jsonb_build_object('head', ?::text), deleted_at"
                        + " = now() where id = ?",
                rose,
                tulip);
        db.execute("delete from parties.party where id = ?", rose);
        assertThat(maker()).isNull();
        assertThat(db.fetchSingle("select custom from parties.party where id = ?", tulip).get(0))
                .hasToString("{}");
        var told = DSL.condition("jsonb_exists({0}, 'custom')", CHANGE.FIELDS);
        assertThat(db.fetchCount(CHANGE, CHANGE.RECORD_ID.eq(water), told)).isEqualTo(2);
    }

    private String maker() {
        return (String)
                db.fetchSingle(
                                "select custom ->> 'maker' from products.product where id = ?",
                                water)
                        .get(0);
    }

    private ResultActions save(String name, String id, String was) throws Exception {
        var version = db.fetchSingle(PRODUCT, PRODUCT.ID.eq(water)).getVersion();
        return ask(
                put("/products/" + water)
                        .with(csrf())
                        .param("version", version.toString())
                        .param("code", "W-1")
                        .param("name", "Вода")
                        .param("kind", "GOODS")
                        .param("currency", "EUR")
                        .param("custom", "")
                        .param("custom.maker", name, id, was));
    }

    private ResultActions change(String at, String json) throws Exception {
        var version = db.fetchSingle(PRODUCT, PRODUCT.ID.eq(water)).getVersion();
        return ask(
                patch(at)
                        .with(csrf())
                        .header("If-Match", "\"" + version + "\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json));
    }

    private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.locale(Locale.of("bg")));
    }
}
