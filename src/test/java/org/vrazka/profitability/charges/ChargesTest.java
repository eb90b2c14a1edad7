package org.vrazka.profitability.charges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.vrazka.profitability.db.Tables.CHARGE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Action;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.OrderFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.records.ListQuery;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Stale;

import java.math.BigDecimal;
import java.net.URI;
import java.util.UUID;

/** What direct costs are, who may see and write them, and how programs do. */
@DatabaseTest
class ChargesTest {
    @Autowired WebApplicationContext context;
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired OrderFixture orders;
    @Autowired ChargeFixture given;
    @Autowired Charges charges;
    MockMvc web;
    User admin;
    User nancy;
    UUID rose;
    UUID lily;
    UUID order;

    @BeforeEach
    void given() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        users.company();
        admin = users.act(users.admin());
        nancy =
                users.user(
                        "Nancy",
                        new Grant(Kind.PARTIES, Action.SEE, Reach.ALL),
                        new Grant(Kind.DIRECT_COSTS, Action.SEE, Reach.OWN),
                        new Grant(Kind.DIRECT_COSTS, Action.CREATE, Reach.OWN));
        rose = parties.party("Роза ООД").region("BG-22").save();
        lily = parties.customer("Лилия", nancy.id());
        order = orders.order(rose, "2026-03-04").line("2", "50").save();
        db.execute("update orders.sales_order set number = 'П-1' where id = ?", order);
    }

    @Test
    void isWhereTheOrderIsOrElseTheCustomer() {
        db.execute(
                "update orders.sales_order set manager_id = ?, region = 'Varna', country ="
                        + " 'Romania' where id = ?",
                nancy.id(),
                order);
        var ofOrder = charges.create(typed("Роза ООД", "П-1", "12,30"));
        var ofCustomer = charges.create(typed("Роза ООД", null, "7"));

        assertThat(charges.get(ofOrder).order().id()).isEqualTo(order);
        assertThat(charges.get(ofOrder).manager().id()).isEqualTo(nancy.id());
        assertThat(place(ofOrder)).isEqualTo("Varna Romania");
        assertThat(charges.get(ofCustomer).manager()).isNull();
        assertThat(place(ofCustomer)).endsWith("Bulgaria").doesNotStartWith("null");

        db.execute("update orders.sales_order set region = 'Ruse' where id = ?", order);
        assertThat(place(ofOrder)).isEqualTo("Ruse Romania");
    }

    private String place(UUID id) {
        var row = db.fetchSingle(CHARGE, CHARGE.ID.eq(id));
        return row.getRegion() + " " + row.getCountry();
    }

    @Test
    void goesWithItsOrderToAnotherCustomer() {
        var id = charges.create(typed("", "П-1", "12"));
        assertThat(charges.get(id).party().id()).isEqualTo(rose);

        db.execute(
                "update orders.sales_order set party_id = ?, party_key = ? where id = ?",
                lily,
                parties.key(lily),
                order);
        assertThat(charges.get(id).party().id()).isEqualTo(lily);
        db.execute(
                "update orders.sales_order set party_id = null, party_key = null where id = ?",
                order);
        assertThat(charges.get(id).party().id()).isEqualTo(lily);
        assertThat(charges.get(id).order()).isNull();
    }

    @Test
    void staysWhenItsOrderIsDeletedForGood() {
        var id = charges.create(typed("", "П-1", "12"));
        db.execute("delete from orders.sales_order where id = ?", order);
        assertThat(charges.get(id).order()).isNull();
    }

    @Test
    void countsInTheCompanysCurrencyByTheRateOfItsDay() {
        assertThat(
                        wrong(
                                new ChargeForm(
                                        "DELIVERY",
                                        "2026-03-05",
                                        "Роза ООД",
                                        null,
                                        null,
                                        "10",
                                        "USD",
                                        null)))
                .containsOnlyKeys("rate");
        var lev =
                charges.create(
                        new ChargeForm(
                                "COMMISSION",
                                "2025-03-05",
                                "Роза ООД",
                                null,
                                null,
                                "195583",
                                "bgn",
                                null));
        assertThat(charges.get(lev).worth())
                .isCloseTo(new BigDecimal("100000"), within(new BigDecimal("0.01")));
        assertThat(charges.get(lev).title()).startsWith("Commission, ").contains("195");
    }

    @Test
    void saysAllThatIsWrong() {
        assertThat(
                        wrong(
                                new ChargeForm(
                                        "BRIBE",
                                        "2026-13-01",
                                        "Никой",
                                        null,
                                        null,
                                        "x",
                                        "НЕ",
                                        null)))
                .containsOnlyKeys("kind", "day", "party", "amount", "currency");
        assertThat(wrong(typed("Лилия", "П-1", "0"))).containsOnlyKeys("order", "amount");
        assertThat(wrong(typed("Лилия", "П-1", "1")).get("order")).contains("another");
        assertThat(wrong(typed("Лилия", "П-9", "1")).get("order")).contains("no such");
        assertThat(wrong(typed("", "", ""))).containsOnlyKeys("party", "amount");
        assertThat(wrong(typed(UUID.randomUUID().toString(), null, "1"))).containsOnlyKeys("party");
        assertThat(wrong(typed("", UUID.randomUUID().toString(), "1"))).containsOnlyKeys("order");
    }

    private java.util.Map<String, String> wrong(ChargeForm form) {
        try {
            charges.create(form);
        } catch (Invalid e) {
            return e.messages();
        }
        throw new AssertionError("nothing is wrong");
    }

    @Test
    void everybodySeesAndWritesWhatIsOfHisCustomers() {
        var hers = given.charge(lily, "2026-03-05", "5").save();
        var notHers = given.charge(rose, "2026-03-05", "7").save();
        users.act(nancy);

        assertThat(count("kind==DELIVERY")).isOne();
        assertThat(charges.get(hers).amount().amount()).isEqualByComparingTo("5");
        assertThatThrownBy(() -> charges.get(notHers)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> charges.change(notHers, 1, typed("Лилия", null, "1")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> charges.change(hers, 1, typed("Лилия", null, "1")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> charges.delete(hers, 1)).isInstanceOf(Forbidden.class);
        assertThat(wrong(typed("Роза ООД", null, "1")).get("party")).contains("your own");
        assertThat(wrong(typed("Лилия", "П-1", "1"))).containsOnlyKeys("order");
        assertThat(charges.get(charges.create(typed("Лилия", null, "1"))).manager().id())
                .isEqualTo(nancy.id());
    }

    @Test
    void whatOneDoesNotSeeOfItStays() {
        var id = charges.create(typed("Роза ООД", "П-1", "12"));
        users.act(
                users.user(
                        "Без поръчки",
                        new Grant(Kind.DIRECT_COSTS, Action.SEE, Reach.ALL),
                        new Grant(Kind.DIRECT_COSTS, Action.CHANGE, Reach.ALL)));
        assertThat(charges.get(id).order()).isNull();

        charges.change(id, 1, ChargeForm.of(charges.get(id)));
        users.act(admin);
        assertThat(charges.get(id).order().name()).isEqualTo("П-1");
    }

    @Test
    void whoMayNotSeeThemGetsNothing() throws Exception {
        var id = given.charge(rose, "2026-03-05", "7").save();
        for (var path :
                new String[] {
                    "/direct-costs",
                    "/direct-costs/new",
                    "/direct-costs/export?format=csv",
                    "/direct-costs/" + id,
                    "/direct-costs/" + id + "/edit",
                    "/direct-costs/" + id + "/history",
                    "/api/v1/direct-costs",
                    "/api/v1/direct-costs/" + id
                }) {
            users.act(users.manager());
            ask(get(path))
                    .andExpect(status().is(both(greaterThanOrEqualTo(403)).and(lessThan(405))));
        }
    }

    @Test
    void listsFindsExportsAndTellsItsHistory() throws Exception {
        var id = charges.create(typed("Роза ООД", "П-1", "12"));
        given.charge(lily, "2026-03-06", "5").of(ChargeKind.COMMISSION).at("USD", "0.9").save();

        assertThat(count("kind==COMMISSION;worth==4.5")).isOne();
        assertThat(count("party==" + rose + ";order==" + order)).isOne();
        assertThat(count("order=null=true;manager==" + nancy.id())).isOne();
        assertThat(page("/direct-costs?q=%D1%80%D0%BE%D0%B7%D0%B0"))
                .contains("Доставка", "12,00")
                .doesNotContain("5,00");
        assertThat(page("/direct-costs?q=%D0%9F-1")).contains("12,00").doesNotContain("5,00");
        assertThat(page("/direct-costs/export?format=csv&columns=kind,party,amount"))
                .contains("Доставка;Роза ООД;12");
        users.act(admin);
        charges.change(id, 1, typed("Роза ООД", "П-1", "13"));
        assertThat(page("/direct-costs/" + id + "/history")).contains("Сума", "12", "13");
        users.act(admin);
        assertThatThrownBy(() -> charges.change(id, 1, typed("Роза ООД", null, "1")))
                .isInstanceOf(Stale.class);
        charges.delete(id, 2);
        assertThat(page("/trash?list=direct-costs")).contains("Роза ООД, 13 EUR");
        users.act(admin);
        charges.restore(id);
        assertThat(charges.get(id).amount().amount()).isEqualByComparingTo("13");
    }

    @Test
    void programsDoTheSame() throws Exception {
        var made =
                ask(json(
                                post("/api/v1/direct-costs"),
                                """
                                {"date": "2026-03-05", "kind": "CHAIN_FEE", "order": "%s",
                                 "amount": {"amount": "150.00", "currency": "EUR"}}
                                """
                                        .formatted(order)))
                        .andExpect(status().isCreated())
                        .andExpect(jsonPath("$.party.id").value(rose.toString()))
                        .andExpect(jsonPath("$.amount.amount").value("150.00"))
                        .andReturn()
                        .getResponse();
        var path = made.getHeader("Location");
        var version = made.getHeader("ETag");
        ask(json(patch(path).header("If-Match", version), "{\"party\": \"" + rose + "\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.order.id").value(order.toString()));
        ask(json(patch(path).header("If-Match", version), "{\"note\": \"…\"}"))
                .andExpect(status().isPreconditionFailed());
        ask(json(patch(path).header("If-Match", "\"2\""), "{\"party\": \"" + lily + "\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.order").doesNotExist());
        ask(get("/api/v1/direct-costs?filter=kind==CHAIN_FEE&count=true"))
                .andExpect(jsonPath("$.total").value(1));
        ask(delete(path).header("If-Match", "\"3\"")).andExpect(status().isNoContent());
        var named = "/api/v1/direct-costs/by-external/erp/77";
        var content =
                """
                {"date": "2026-03-05", "kind": "BAD_DEBT", "party": "%s",
                 "amount": {"amount": "9", "currency": "EUR"}}
                """
                        .formatted(lily);
        ask(json(put(named), content)).andExpect(status().isCreated());
        ask(json(put(named), content)).andExpect(status().isOk());
        ask(get(named)).andExpect(jsonPath("$.kind").value("BAD_DEBT"));
    }

    private static <B extends AbstractMockHttpServletRequestBuilder<B>> B json(
            B request, String content) {
        return request.contentType(
                        content.contains("\"kind\"")
                                ? MediaType.APPLICATION_JSON
                                : MediaType.valueOf("application/merge-patch+json"))
                .content(content);
    }

    private ResultActions ask(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return web.perform(request.session(users.session()));
    }

    private int count(String filter) {
        return charges.count(ListQuery.of(filter));
    }

    private static ChargeForm typed(@Nullable String party, @Nullable String order, String amount) {
        return new ChargeForm("DELIVERY", "2026-03-05", party, null, order, amount, null, null);
    }

    private String page(String path) throws Exception {
        users.act(admin);
        return ask(get(URI.create(path)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replace('\u00a0', ' ');
    }
}
