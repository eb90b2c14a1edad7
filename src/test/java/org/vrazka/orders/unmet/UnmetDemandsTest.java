package org.vrazka.orders.unmet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.vrazka.orders.db.Tables.SALES_ORDER;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Action;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.OrderFixture;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.parties.PartyFixture;
import org.vrazka.products.ProductFixture;
import org.vrazka.records.ListQuery;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Stale;

import java.net.URI;
import java.util.UUID;

@DatabaseTest
class UnmetDemandsTest {
    @Autowired WebApplicationContext context;
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired ProductFixture products;
    @Autowired OrderFixture orders;
    @Autowired UnmetFixture given;
    @Autowired UnmetDemands demands;
    @Autowired UnmetMeeting meeting;
    @Autowired org.vrazka.orders.reasons.Reasons reasons;
    MockMvc web;
    User admin;
    User nancy;
    UUID rose;
    UUID bolt;

    @BeforeEach
    void given() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        users.company();
        admin = users.act(users.admin());
        nancy =
                users.user(
                        "Nancy",
                        new Grant(Kind.UNMET, Action.SEE, Reach.OWN),
                        new Grant(Kind.UNMET, Action.CREATE, Reach.ALL));
        rose = parties.party("Роза ООД").region("BG-22").save();
        bolt = products.product("B-1", "Болт М8", "2.00", null);
    }

    @Test
    void whatIsLeftEmptyIsAsUsual() {
        var unmet = demands.get(demands.create(typed("Роза ООД", "B-1", null)));

        assertThat(unmet.title()).isEqualTo("Болт М8");
        assertThat(unmet.quantity()).isEqualByComparingTo("1");
        assertThat(unmet.worth().amount()).isEqualByComparingTo("2");
        assertThat(unmet.reason()).isEqualTo("NO_STOCK");
        assertThat(unmet.cause()).isEqualTo(Cause.US);
        assertThat(unmet.came()).isEqualTo(Came.PHONE);
        assertThat(unmet.manager().id()).isEqualTo(admin.id());
        assertThat(unmet.place().country()).isEqualTo("Bulgaria");
        assertThat(unmet.place().region()).isNotNull();
        assertThat(unmet.state()).isEqualTo(UnmetState.OPEN);
    }

    @Test
    void whatNobodyKnowsTheWorthOfIsUnknownAndNotNothing() throws Exception {
        var id = demands.create(typed("", "Болт от онези дългите", "12"));

        assertThat(demands.get(id).product()).isNull();
        assertThat(demands.get(id).worth().amount()).isNull();
        assertThat(page("/unmet/" + id)).contains("Не е известна", "Няма го в списъка ни");
    }

    @Test
    void saysWhereTheRateIsEnteredThatTheFormHasNoFieldFor() {
        var form =
                new UnmetForm(
                        null, null, null, null, "B-1", "1", null, "5", "USD", null, null, null,
                        null, null);

        assertThatThrownBy(() -> demands.create(form))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.messages().get("rate"))
                                        .contains("Exchange rates")
                                        .doesNotContain("here"));
    }

    @Test
    void anotherProductHasItsOwnPrice() {
        var nut = products.product("N-1", "Гайка", "0.50", null);
        var id = demands.create(typed("", "B-1", "3"));
        var form = UnmetForm.of(demands.get(id), reasons.tree());

        demands.change(id, 1, of(form, "N-1"));
        assertThat(demands.get(id).product().id()).isEqualTo(nut);
        assertThat(demands.get(id).worth().amount()).isEqualByComparingTo("1.50");
        demands.change(id, 2, of(form, "Нещо друго"));
        assertThat(demands.get(id).worth().amount()).isEqualByComparingTo("6");
    }

    private static UnmetForm of(UnmetForm form, String product) {
        return new UnmetForm(
                form.day(),
                null,
                null,
                null,
                product,
                form.quantity(),
                form.price(),
                null,
                form.currency(),
                form.reason(),
                form.cause(),
                form.came(),
                form.manager(),
                null);
    }

    @Test
    void saysAllThatIsWrong() {
        var form =
                new UnmetForm(
                        "2026-13-01",
                        "Никой",
                        null,
                        null,
                        "",
                        "0",
                        "x",
                        "-1",
                        null,
                        null,
                        "НЕ",
                        "BOAT",
                        "x",
                        null);

        assertThatThrownBy(() -> demands.create(form))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        wrong ->
                                assertThat(wrong.messages())
                                        .containsOnlyKeys(
                                                "day",
                                                "party",
                                                "product",
                                                "quantity",
                                                "price",
                                                "amount",
                                                "cause",
                                                "came",
                                                "manager"));
    }

    @Test
    void anOrderThatCountsTakesItsPlace() {
        var order = orders.order(rose, "2026-03-20").line("5", "2").save();
        var id = given.unmet(rose, "2026-03-05").of(bolt, "5").save();

        demands.meet(id, 1, order);
        assertThat(demands.get(id).state()).isEqualTo(UnmetState.MET);
        state(order, "DRAFT");
        assertThat(demands.get(id).state()).isEqualTo(UnmetState.OPEN);
        state(order, "CANCELLED");
        assertThat(demands.get(id).state()).isEqualTo(UnmetState.MET);
        db.execute("update orders.sales_order set deleted_at = now() where id = ?", order);
        assertThat(demands.get(id).state()).isEqualTo(UnmetState.OPEN);
        db.execute("delete from orders.sales_order where id = ?", order);
        assertThat(demands.get(id).metBy()).isNull();
        assertThat(demands.get(id).state()).isEqualTo(UnmetState.OPEN);
    }

    private void state(UUID order, String state) {
        db.update(SALES_ORDER)
                .set(SALES_ORDER.STATE, state)
                .where(SALES_ORDER.ID.eq(order))
                .execute();
    }

    @Test
    void proposesOrdersOfTheSameSoonAfter() {
        var id = given.unmet(rose, "2026-03-05").of(bolt, "5").save();
        var lily = parties.customer("Лилия");
        order(rose, "2026-03-04");
        var right = order(rose, "2026-04-04");
        order(rose, "2026-04-05");
        order(lily, "2026-03-06");
        orders.order(rose, "2026-03-06").line("1", "9").save();

        assertThat(meeting.proposals(demands.get(id)))
                .extracting(OfferedOrder::id)
                .containsExactly(right);
        assertThat(count("proposed==true")).isOne();
        demands.meet(id, 1, right);
        assertThat(meeting.proposals(demands.get(id))).isEmpty();
        assertThat(count("proposed==true")).isZero();
        assertThat(count("metBy=null=false;state==MET")).isOne();
        var other = order(lily, "2026-03-07");
        assertThatThrownBy(() -> demands.meet(id, 2, other)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> demands.meet(id, 1, null)).isInstanceOf(Stale.class);
    }

    private UUID order(UUID party, String day) {
        var order = orders.order(party, day).line("5", "2").save();
        db.execute(
                "update orders.order_line set product_key = ? where order_key = (select key from"
                        + " orders.sales_order where id = ?)",
                products.key(bolt),
                order);
        return order;
    }

    @Test
    void everybodySeesAndChangesWhatIsHis() {
        var hers = given.unmet(parties.customer("Лилия", nancy.id()), "2026-03-05").save();
        var notHers = given.unmet(parties.customer("Мак", admin.id()), "2026-03-05").save();
        users.act(nancy);

        assertThat(count("state==OPEN")).isOne();
        assertThat(demands.get(hers).title()).isEqualTo("Проба");
        assertThatThrownBy(() -> demands.get(notHers)).isInstanceOf(NotFound.class);
        assertThat(demands.get(demands.create(typed("", "Пирон", null))).manager().id())
                .isEqualTo(nancy.id());
    }

    @Test
    void listsFindsAndExports() throws Exception {
        given.unmet(rose, "2026-03-05").of(bolt, "5").worth("10").save();
        given.unmet(null, "2026-03-06").because("PRICE", "SUPPLIER").save();

        assertThat(count("reason==OURS")).isEqualTo(2);
        assertThat(count("reason==PRICE;cause==SUPPLIER")).isOne();
        assertThat(count("productCode==B-1")).isOne();
        assertThat(count("amount=null=true")).isOne();
        assertThat(page("/unmet")).contains("Болт М8", "Роза ООД", "10,00");
        assertThat(page("/unmet/export?format=csv&columns=date,title,amount,reason"))
                .contains("Болт М8;10");
        assertThat(page("/parties/" + rose + "/timeline")).contains("Болт М8 × 5");
    }

    @Test
    void theSmallFormKnowsWhereOneStands() throws Exception {
        var quick = get("/unmet/quick");
        assertThat(
                        web.perform(quick.header("HX-Current-URL", "http://x/parties/" + rose))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                .contains("value=\"Роза ООД\"", "value=\"" + rose + "\"");
        web.perform(
                        post("/unmet/quick")
                                .param("party", "Роза ООД")
                                .param("partyId", rose.toString())
                                .param("product", "B-1 · Болт М8")
                                .with(csrf()))
                .andExpect(status().isNoContent())
                .andExpect(
                        header().string(
                                        "HX-Trigger",
                                        org.hamcrest.Matchers.containsString("closing")));
        users.act(admin);
        assertThat(count("party==" + rose)).isOne();
        web.perform(post("/unmet/quick").param("product", " ").with(csrf()))
                .andExpect(status().isUnprocessableContent());
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor csrf() {
        return org.springframework.security.test.web.servlet.request
                .SecurityMockMvcRequestPostProcessors.csrf();
    }

    @Test
    void programsDoTheSame() throws Exception {
        var order = orders.order(rose, "2026-03-20").line("5", "2").save();
        var made =
                web.perform(
                                post("/api/v1/unmet")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content(
                                                "{\"date\": \"2026-03-05\", \"party\": \"%s\","
                                                                .formatted(rose)
                                                        + " \"product\": \"%s\", \"quantity\": 5,"
                                                                .formatted(bolt)
                                                        + " \"came\": \"LETTER\"}"))
                        .andExpect(status().isCreated())
                        .andExpect(jsonPath("$.amount.amount").value("10.00"))
                        .andExpect(jsonPath("$.state").value("OPEN"))
                        .andReturn()
                        .getResponse();
        var path = made.getHeader("Location");
        web.perform(
                        patch(path)
                                .header("If-Match", made.getHeader("ETag"))
                                .contentType("application/merge-patch+json")
                                .content("{\"quantity\": 7, \"order\": \"%s\"}".formatted(order)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.amount.amount").value("14.00"))
                .andExpect(jsonPath("$.state").value("MET"));
        web.perform(
                        patch(path)
                                .header("If-Match", made.getHeader("ETag"))
                                .contentType("application/merge-patch+json")
                                .content("{\"note\": \"…\"}"))
                .andExpect(status().isPreconditionFailed());
        web.perform(get("/api/v1/unmet?filter=state==MET&count=true"))
                .andExpect(jsonPath("$.total").value(1));
    }

    private int count(String filter) {
        return demands.count(ListQuery.of(filter));
    }

    private static UnmetForm typed(String party, String product, String quantity) {
        return new UnmetForm(
                null, party, null, null, product, quantity, null, null, null, null, null, null,
                null, null);
    }

    private String page(String path) throws Exception {
        return web.perform(get(URI.create(path))).andReturn().getResponse().getContentAsString();
    }
}
