package org.vrazka.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.parties.db.Tables.PARTY;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.products.ProductFixture;
import org.vrazka.products.costs.CostForm;
import org.vrazka.products.costs.ProductCosts;
import org.vrazka.products.prices.PriceListForm;
import org.vrazka.products.prices.PriceLists;
import org.vrazka.products.prices.Prices;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Orders take the prices and costs of their day. */
@DatabaseTest
class OrderPricesTest {
    private static final LocalDate MARCH = LocalDate.parse("2026-03-05");

    @Autowired WebApplicationContext context;
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired ProductFixture products;
    @Autowired PriceLists lists;
    @Autowired Prices prices;
    @Autowired ProductCosts costs;
    @Autowired Orders orders;
    UUID acme;
    UUID bolt;
    UUID usual;
    UUID wholesale;

    @BeforeEach
    void given() {
        users.company();
        users.act(users.admin());
        acme = parties.customer("Acme");
        bolt = products.product("B-1", "Bolt", "2.50", "1.10");
        usual = list("Обикновена", true);
        wholesale = list("На едро", false);
        price(usual, "2026-01-01", "2.40");
        price(wholesale, "2026-01-01", "2.00");
        price(wholesale, "2026-04-01", "2.10");
    }

    @Test
    void byTheListOfTheirCustomerOrElseTheDefault() {
        assertThat(made(MARCH, null).price()).isEqualByComparingTo("2.40");
        assertThat(listOfLast()).isEqualTo(usual);

        db.update(PARTY).set(PARTY.PRICE_LIST, "на едро").where(PARTY.ID.eq(acme)).execute();
        assertThat(made(MARCH, null).price()).isEqualByComparingTo("2.00");
        assertThat(listOfLast()).isEqualTo(wholesale);
        assertThat(made(LocalDate.parse("2026-04-02"), null).price()).isEqualByComparingTo("2.10");
        assertThat(made(MARCH, "9.99").price()).isEqualByComparingTo("9.99");
    }

    @Test
    void byTheProductWhereTheListSaysNothing() {
        assertThat(made(LocalDate.parse("2025-12-31"), null).price()).isEqualByComparingTo("2.50");
    }

    @Test
    void withTheCostOfTheirDay() {
        costs.set(bolt, new CostForm("2026-03-10", "1.30"));

        assertThat(made(MARCH, null).cost()).isEqualByComparingTo("1.10");
        assertThat(made(MARCH.plusDays(5), null).cost()).isEqualByComparingTo("1.30");
    }

    @Test
    void inTheFormAsSoonAsAProductIsChosen() throws Exception {
        db.update(PARTY).set(PARTY.PRICE_LIST, "На едро").where(PARTY.ID.eq(acme)).execute();
        var web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        var filled =
                web.perform(
                                post("/orders/lines")
                                        .with(csrf())
                                        .param("party", "Acme")
                                        .param("date", "2026-04-02")
                                        .param("lines[0].product", "B-1")
                                        .param("lines[0].quantity", "3"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();

        assertThat(filled).contains("value=\"2,10\"").doesNotContain("value=\"2,50\"");
    }

    private OrderLine made(LocalDate day, @Nullable String price) {
        var line =
                new LineContent(
                        bolt,
                        null,
                        BigDecimal.TEN,
                        price == null ? null : new BigDecimal(price),
                        BigDecimal.ZERO,
                        null,
                        BigDecimal.ZERO,
                        null,
                        null,
                        null);
        var id = orders.create(OrderContent.of(acme, day, OrderState.CONFIRMED, List.of(line)));
        return orders.card(id).lines().getFirst();
    }

    private UUID listOfLast() {
        return db.select(SALES_ORDER.PRICE_LIST_ID)
                .from(SALES_ORDER)
                .orderBy(SALES_ORDER.KEY.desc())
                .limit(1)
                .fetchSingle()
                .value1();
    }

    private UUID list(String name, boolean isDefault) {
        return lists.create(
                new PriceListForm(name, "EUR", PriceListForm.WITHOUT, isDefault, true, null, null));
    }

    private void price(UUID list, String from, String price) {
        var change = new Prices.Change(bolt, LocalDate.parse(from), new BigDecimal(price));
        prices.set(list, List.of(change));
    }
}
