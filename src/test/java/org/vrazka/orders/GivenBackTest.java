package org.vrazka.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.vrazka.orders.db.Tables.ORDER_LINE;
import static org.vrazka.orders.db.Tables.SALE;
import static org.vrazka.products.db.Tables.PRODUCT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Invalid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Goods that come back stand against the sale: its pieces, its terms, its manager. */
@DatabaseTest
class GivenBackTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-05");

    @Autowired WebApplicationContext context;
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired Orders orders;
    MockMvc web;
    User boss;
    UUID acme;
    UUID order;
    final UUID bolt = Ids.next();

    @BeforeEach
    void aSale() {
        boss = users.admin();
        users.act(boss);
        acme = parties.customer("Acme");
        db.insertInto(PRODUCT)
                .set(PRODUCT.ID, bolt)
                .set(PRODUCT.CODE, "B-1")
                .set(PRODUCT.NAME, "Bolt")
                .set(PRODUCT.PRICE, new BigDecimal("9"))
                .set(PRODUCT.COST, new BigDecimal("1"))
                .set(PRODUCT.CURRENCY, "EUR")
                .execute();
        order =
                orders.create(
                        OrderContent.of(
                                acme,
                                DAY,
                                OrderState.COMPLETED,
                                List.of(line("10", "2", "0.1", "2"))));
        db.update(PRODUCT).set(PRODUCT.COST, new BigDecimal("5")).execute();
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void takesTheTermsOfTheSale() {
        var back = orders.card(orders.create(goodsBack(line("3", null, "0", "0"))));

        var line = back.lines().getFirst();
        assertThat(line.price()).isEqualByComparingTo("2");
        assertThat(line.discount()).isEqualByComparingTo("0.1");
        assertThat(line.vat()).isEqualByComparingTo("9");
        assertThat(line.cost()).isEqualByComparingTo("1");
        assertThat(db.fetchSingle(SALE, SALE.EFFECT.eq("RETURN")).getAmount())
                .isEqualByComparingTo("5.40");
    }

    @Test
    void givesBackNoMoreThanWasShippedAndHasNotComeBack() {
        orders.create(goodsBack(line("5", null, "0", "0")));

        assertThat(orders.card(order).returned(orders.card(order).lines().getFirst()))
                .isEqualByComparingTo("5");
        assertThatThrownBy(() -> orders.create(goodsBack(line("4", null, "0", "0"))))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.messages().get("lines[0].quantity")).contains("3 "));
        var rest = orders.create(goodsBack(line("3", null, "0", "0")));
        assertThat(orders.card(order).hasLeft()).isFalse();

        orders.delete(rest, 1);
        assertThat(orders.card(order).hasLeft()).isTrue();
    }

    @Test
    void changingAReturnDoesNotCountItTwice() {
        var id = orders.create(goodsBack(line("8", null, "0", "0")));

        orders.change(id, 1, goodsBack(line("7", null, "0", "0")));

        assertThat(orders.card(id).lines().getFirst().quantity()).isEqualByComparingTo("7");
    }

    /** Its goods came back another way meanwhile: it stays in the trash, and says why. */
    @Test
    void comesOutOfTheTrashOnlyAsFarAsGoodsAreLeft() throws Exception {
        var first = orders.create(goodsBack(line("5", null, "0", "0")));
        orders.delete(first, 1);
        var second = orders.create(goodsBack(line("8", null, "0", "0")));

        web.perform(post("/orders/" + first + "/restore").with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("toast", containsString("други връщания")));
        users.act(boss);
        assertThat(orders.get(first).deletedAt()).isNotNull();

        orders.delete(second, 1);
        orders.restore(first);
        assertThat(orders.get(first).deletedAt()).isNull();
        assertThatThrownBy(() -> orders.restore(second)).isInstanceOf(Invalid.class);
    }

    @Test
    void refusesGoodsOfNoSaleAndOrdersThatWereNotShipped() {
        var other =
                new LineContent(
                        null,
                        "Nut",
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        BigDecimal.ZERO,
                        null,
                        BigDecimal.ZERO,
                        null,
                        null,
                        null);
        assertThatThrownBy(() -> orders.create(goodsBack(other)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.messages()).containsKey("lines[0].product"));
        orders.move(order, 1, OrderState.SHIPPING, null);
        orders.move(order, 2, OrderState.CONFIRMED, null);
        assertThatThrownBy(() -> orders.create(goodsBack(line("1", null, "0", "0"))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void staysWithTheManagerOfTheSale() {
        var mira = users.user("Mira", org.vrazka.identity.ReadyRole.SALES_MANAGER);
        var content = goodsBack(line("1", null, "0", "0"));
        var others =
                new OrderContent(
                        Document.RETURN,
                        null,
                        order,
                        DAY,
                        null,
                        null,
                        null,
                        mira.id(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        OrderState.COMPLETED,
                        null,
                        null,
                        null,
                        Pricing.PLAIN,
                        content.lines());

        assertThatThrownBy(() -> orders.create(others))
                .isInstanceOfSatisfying(
                        Invalid.class, e -> assertThat(e.messages()).containsKey("origin"));
    }

    @Test
    void carriesItsReasonAndWhoIsAtFault() {
        var said =
                new LineContent(
                        bolt,
                        null,
                        BigDecimal.ONE,
                        null,
                        BigDecimal.ZERO,
                        null,
                        BigDecimal.ZERO,
                        "QUALITY",
                        null,
                        null);

        var line = orders.card(orders.create(goodsBack(said))).lines().getFirst();

        assertThat(line.refuseReason()).isEqualTo("QUALITY");
        assertThat(line.refuseCause()).isNotNull();
    }

    @Test
    void programsGiveBackAllThatIsLeft() throws Exception {
        orders.create(goodsBack(line("5", null, "0", "0")));

        web.perform(
                        post("/api/v1/orders")
                                .with(csrf())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        """
                                        {"document": "RETURN", "origin": "%s", "date": "2026-03-09", "state": "COMPLETED"}
                                        """
                                                .formatted(order)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.lines[0].quantity").value(3))
                .andExpect(jsonPath("$.lines[0].price.amount").value("2.00"))
                .andExpect(jsonPath("$.total.amount").value("5.40"));
    }

    @Test
    void theFormProposesWhatIsLeft() throws Exception {
        web.perform(get("/orders/new?origin=" + order))
                .andExpect(content().string(containsString("value=\"8\"")))
                .andExpect(content().string(containsString("Причина за връщане")))
                .andExpect(content().string(not(containsString("id=\"manager\""))));
        users.act(boss);
        orders.create(goodsBack(line("8", null, "0", "0")));
        web.perform(get("/orders/" + order))
                .andExpect(content().string(containsString("върнати 8")))
                .andExpect(content().string(not(containsString("/orders/new?origin="))));
        assertThat(db.fetchCount(ORDER_LINE)).isEqualTo(2);
    }

    private OrderContent goodsBack(LineContent line) {
        return new OrderContent(
                Document.RETURN,
                null,
                order,
                DAY.plusDays(3),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                OrderState.COMPLETED,
                null,
                null,
                null,
                Pricing.PLAIN,
                List.of(line));
    }

    private LineContent line(
            String quantity, @Nullable String price, String discount, String refused) {
        return new LineContent(
                bolt,
                null,
                new BigDecimal(quantity),
                price == null ? null : new BigDecimal(price),
                new BigDecimal(discount),
                null,
                new BigDecimal(refused),
                refused.equals("0") ? null : "NO_STOCK",
                null,
                price == null ? null : new BigDecimal("9"));
    }
}
