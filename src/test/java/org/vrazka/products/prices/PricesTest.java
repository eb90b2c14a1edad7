package org.vrazka.products.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.vrazka.products.db.Tables.PRICE_LIST;
import static org.vrazka.products.db.Tables.PRODUCT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.Statements;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.products.ProductFixture;
import org.vrazka.shared.Invalid;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@DatabaseTest
class PricesTest {
    private static final LocalDate MARCH = LocalDate.parse("2026-03-01");

    @Autowired WebApplicationContext context;
    @Autowired DSLContext db;
    @Autowired Statements statements;
    @Autowired UserFixture users;
    @Autowired ProductFixture given;
    @Autowired PriceLists lists;
    @Autowired Prices prices;
    @Autowired Copying copying;
    MockMvc web;
    User boss;
    UUID bolt;
    UUID nut;
    UUID retail;

    @BeforeEach
    void given() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        users.company();
        boss = users.admin();
        users.act(boss);
        bolt = given.product("B-1", "Болт");
        nut = given.product("N-1", "Гайка");
        retail = lists.create(list("На дребно", PriceListForm.WITHOUT, null));
    }

    @Test
    void countFromTheirDayUntilTheNext() throws Exception {
        set(retail, bolt, "2026-01-01", "2.00");
        set(retail, bolt, "2026-03-01", "2.50");
        set(retail, nut, "2026-03-01", "0.10");

        var sent = statements.of(() -> prices.on(lists.get(retail), List.of(bolt, nut), MARCH));
        assertThat(sent).hasSize(2);
        var march = prices.on(lists.get(retail), List.of(bolt, nut), MARCH);
        assertThat(march.get(bolt)).isEqualByComparingTo("2.50");
        var before = prices.on(lists.get(retail), List.of(bolt, nut), MARCH.minusDays(1));
        assertThat(before.get(bolt)).isEqualByComparingTo("2.00");
        assertThat(before).doesNotContainKey(nut);

        prices.remove(retail, bolt, MARCH);
        assertThat(prices.on(lists.get(retail), List.of(bolt), MARCH).get(bolt))
                .isEqualByComparingTo("2.00");
    }

    @Test
    void loseTheirVatAndEndWithTheirList() {
        db.update(PRODUCT).set(PRODUCT.VAT_RATE, new BigDecimal("20")).execute();
        var gross = lists.create(list("С ДДС", PriceListForm.WITH, "2026-06-30"));
        set(gross, bolt, "2026-01-01", "1.20");

        assertThat(prices.on(lists.get(gross), List.of(bolt), MARCH).get(bolt))
                .isEqualByComparingTo("1.00");
        assertThat(prices.on(lists.get(gross), List.of(bolt), LocalDate.parse("2026-07-01")))
                .isEmpty();
    }

    @Test
    void areCopiedDearerAndRounded() {
        set(retail, bolt, "2026-01-01", "2.00");
        set(retail, bolt, "2026-03-01", "2.53");

        var copy = copying.copy(retail, new CopyForm("Едро", "2026-03-01", "-10", "0.05"));

        assertThat(prices.on(lists.get(copy), List.of(bolt), MARCH).get(bolt))
                .isEqualByComparingTo("2.30");
        assertThatThrownBy(() -> copying.copy(retail, new CopyForm("едро", "2026-03-01", "", null)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> copying.copy(retail, new CopyForm("Х", "", "-100", "7")))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.messages()).containsKeys("from", "percent", "step"));
    }

    @Test
    void oneListAtMostIsTheDefault() {
        var other = lists.create(list("Друга", PriceListForm.WITHOUT, null));

        assertThat(lists.get(other).isDefault()).isTrue();
        assertThat(lists.get(retail).isDefault()).isFalse();
        assertThatThrownBy(() -> lists.create(list("друга", PriceListForm.WITHOUT, null)))
                .isInstanceOf(Invalid.class);
        users.act(users.manager());
        assertThatThrownBy(() -> set(retail, bolt, "2026-01-01", "1"))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void arePagedByKey() {
        var made = new ArrayList<Prices.Change>();
        for (int i = 0; i < 7; i++) {
            var id = given.product("P-" + i, i < 3 ? "Равни" : "Стока " + i);
            made.add(new Prices.Change(id, MARCH, BigDecimal.ONE));
        }
        prices.set(retail, made);

        var seen = new ArrayList<UUID>();
        var after = "";
        while (after != null) {
            var page = prices.page(retail, "", MARCH, after, 2);
            page.items().forEach(price -> seen.add(price.product()));
            after = page.next();
        }
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(prices.page(retail, "б-1", MARCH, "", 5).items()).isEmpty();
        assertThat(prices.page(retail, "b-1", MARCH, "", 5).items())
                .extracting(ListedPrice::price)
                .containsExactly((BigDecimal) null);
    }

    @Test
    void areChangedWhereTheyStand() throws Exception {
        db.update(PRICE_LIST)
                .set(PRICE_LIST.CREATED_AT, Instant.parse("2026-01-01T00:00:00Z"))
                .execute();
        var path = "/price-lists/" + retail;
        var form = post(path + "/prices").param("product", bolt.toString());
        say(form.param("day", "2026-03-01").param("price", "3,75"));
        assertThat(page(path + "?day=2026-03-02")).contains("value=\"3,75\"");
        assertThat(page("/products/" + bolt)).contains("На дребно", "3,75");
        assertThat(page(path + "/history")).contains("B-1 · Болт");

        var wrong =
                say(
                        post(path + "/prices")
                                .param("product", bolt.toString())
                                .param("day", "2026-03-01")
                                .param("price", "скъпо"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("value=\"скъпо\"", "aria-invalid");

        assertThat(say(none(path, "2026-03-02")).getStatus()).isEqualTo(422);
        say(none(path, "2026-03-01"));
        assertThat(prices.on(lists.get(retail), List.of(bolt), MARCH)).isEmpty();
    }

    private MockHttpServletRequestBuilder none(String path, String day) {
        return post(path + "/prices")
                .param("product", bolt.toString())
                .param("day", day)
                .param("price", "");
    }

    private void set(UUID list, UUID product, String from, String price) {
        var change = new Prices.Change(product, LocalDate.parse(from), new BigDecimal(price));
        prices.set(list, List.of(change));
    }

    private static PriceListForm list(String name, String vat, String until) {
        return new PriceListForm(name, "EUR", vat, true, true, null, until);
    }

    private MockHttpServletResponse say(MockHttpServletRequestBuilder request) throws Exception {
        var answer = web.perform(request.with(csrf())).andReturn().getResponse();
        users.act(boss);
        return answer;
    }

    private String page(String path) throws Exception {
        var answer = web.perform(get(path)).andReturn().getResponse().getContentAsString();
        users.act(boss);
        return answer;
    }
}
