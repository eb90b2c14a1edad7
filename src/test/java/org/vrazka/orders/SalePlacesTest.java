package org.vrazka.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.vrazka.orders.db.Tables.SALE;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_SITE;

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
import org.vrazka.orders.payments.Payments;
import org.vrazka.parties.PartyFixture;
import org.vrazka.parties.Regions;
import org.vrazka.products.prices.PriceListForm;
import org.vrazka.products.prices.PriceLists;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Invalid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The region of a sale is that of its delivery site. */
@DatabaseTest
class SalePlacesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-05");

    @Autowired WebApplicationContext context;
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired Regions regions;
    @Autowired Orders orders;
    @Autowired Payments payments;
    @Autowired PriceLists lists;
    MockMvc web;
    User boss;
    UUID acme;
    final UUID shop = Ids.next();

    @BeforeEach
    void aCustomerWithASite() {
        boss = users.admin();
        users.act(boss);
        acme = parties.customer("Acme");
        db.update(PARTY)
                .set(PARTY.REGION_ID, regions.resolve("BG-22").orElseThrow().id())
                .where(PARTY.ID.eq(acme))
                .execute();
        db.insertInto(PARTY_SITE)
                .set(PARTY_SITE.ID, shop)
                .set(PARTY_SITE.PARTY_ID, acme)
                .set(PARTY_SITE.POSITION, (short) 0)
                .set(PARTY_SITE.NAME, "Магазин Варна")
                .set(PARTY_SITE.REGION_ID, regions.resolve("BG-03").orElseThrow().id())
                .execute();
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void isThatOfTheSite() {
        var id = orders.create(order(acme, shop));

        var made = orders.get(id);
        assertThat(made.region()).isEqualTo("Varna");
        assertThat(made.site().name()).isEqualTo("Магазин Варна");
        assertThat(made.contact()).isEqualTo("Мария");
        assertThat(db.fetchSingle(SALE).getRegion()).isEqualTo("Varna");

        orders.change(id, 1, order(acme, null));
        assertThat(orders.get(id).region()).isEqualTo("Sofia (stolitsa)");
    }

    @Test
    void managerAndTermsAreThoseOfTheSiteWhereItHasAny() {
        var maria = users.manager();
        var retail = list("Дребно");
        var wholesale = list("Едро");
        db.update(PARTY)
                .set(PARTY.MANAGER_ID, boss.id())
                .set(PARTY.PRICE_LIST, "Едро")
                .set(PARTY.PAYMENT_DAYS, 30)
                .set(PARTY.DELIVERY, "с куриер")
                .where(PARTY.ID.eq(acme))
                .execute();

        var plain = orders.create(order(acme, shop));
        assertThat(orders.get(plain).manager().id()).isEqualTo(boss.id());
        assertThat(priceList(plain)).isEqualTo(wholesale);
        assertThat(payments.of(plain).due()).isEqualTo(DAY.plusDays(30));
        assertThat(orders.card(plain).deliveryTerms()).isEqualTo("с куриер");

        db.update(PARTY_SITE)
                .set(PARTY_SITE.MANAGER_ID, maria.id())
                .set(PARTY_SITE.PRICE_LIST, "Дребно")
                .set(PARTY_SITE.PAYMENT_DAYS, 7)
                .set(PARTY_SITE.TERMS, "с падащ борд")
                .where(PARTY_SITE.ID.eq(shop))
                .execute();
        var own = orders.create(order(acme, shop));
        assertThat(orders.get(own).manager().id()).isEqualTo(maria.id());
        assertThat(priceList(own)).isEqualTo(retail);
        assertThat(payments.of(own).due()).isEqualTo(DAY.plusDays(7));
        assertThat(orders.card(own).deliveryTerms()).isEqualTo("с падащ борд");

        orders.change(own, 1, order(acme, null));
        assertThat(priceList(own)).isEqualTo(wholesale);
    }

    private UUID list(String name) {
        return lists.create(
                new PriceListForm(name, "EUR", PriceListForm.WITHOUT, false, true, null, null));
    }

    private UUID priceList(UUID order) {
        return db.fetchValue(SALES_ORDER.PRICE_LIST_ID, SALES_ORDER.ID.eq(order));
    }

    @Test
    void isOneOfTheCustomersOwn() {
        var other = parties.customer("Other");
        assertThatThrownBy(() -> orders.create(order(other, shop)))
                .isInstanceOfSatisfying(
                        Invalid.class, e -> assertThat(e.messages()).containsKey("site"));
    }

    @Test
    void standsInTheFormAndComesFromPrograms() throws Exception {
        var id = orders.create(order(acme, null));
        web.perform(get("/orders/" + id + "/edit"))
                .andExpect(content().string(containsString("Магазин Варна")));
        web.perform(get("/orders/choices/sites?party=Acme"))
                .andExpect(content().string(containsString("Магазин Варна")));
        web.perform(get("/orders/choices/sites?party=Nobody"))
                .andExpect(content().string(not(containsString("Магазин"))));
        web.perform(
                        patch("/api/v1/orders/" + id)
                                .with(csrf())
                                .header("If-Match", "\"1\"")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"site\": \"%s\"}".formatted(shop)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.site").value(shop.toString()))
                .andExpect(jsonPath("$.region").value("Varna"));
        web.perform(get("/orders/" + id))
                .andExpect(content().string(containsString("Магазин Варна")));
    }

    @Test
    void aReturnGoesWithItsSale() {
        var sale = orders.create(order(acme, shop));
        var back =
                new OrderContent(
                        Document.RETURN,
                        null,
                        sale,
                        DAY,
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
                        order(acme, null).lines());

        assertThat(orders.get(orders.create(back)).region()).isEqualTo("Varna");
    }

    private static OrderContent order(UUID party, @Nullable UUID site) {
        var line =
                new LineContent(
                        null,
                        "Goods",
                        BigDecimal.ONE,
                        BigDecimal.TEN,
                        BigDecimal.ZERO,
                        null,
                        BigDecimal.ZERO,
                        null,
                        null,
                        null);
        return new OrderContent(
                Document.ORDER,
                null,
                null,
                DAY,
                null,
                null,
                party,
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
                List.of(line),
                new Recipient(site, "Мария", null));
    }
}
