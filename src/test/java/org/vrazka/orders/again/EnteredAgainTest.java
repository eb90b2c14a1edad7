package org.vrazka.orders.again;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.vrazka.orders.db.Tables.DEMAND;
import static org.vrazka.orders.db.Tables.REFUSAL;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
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
import org.vrazka.orders.LineContent;
import org.vrazka.orders.OrderContent;
import org.vrazka.orders.OrderState;
import org.vrazka.orders.Orders;
import org.vrazka.parties.PartyFixture;
import org.vrazka.products.ProductFixture;
import org.vrazka.shared.Invalid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An order that was cancelled and entered again is demand once. */
@DatabaseTest
class EnteredAgainTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-05");

    @Autowired WebApplicationContext context;
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired ProductFixture products;
    @Autowired Orders orders;
    @Autowired EnteredAgain again;
    MockMvc web;
    User boss;
    UUID acme;
    UUID cancelled;
    UUID second;

    @BeforeEach
    void twoOrders() {
        boss = users.admin();
        users.act(boss);
        acme = parties.customer("Acme");
        cancelled = orders.create(order(acme, DAY).cancelled("CHANGED_MIND"));
        second = orders.create(order(acme, DAY.plusDays(2)));
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void countsOnceAsLongAsTheOtherCounts() {
        assertThat(demand()).isEqualByComparingTo("20");
        assertThat(again.of(cancelled).likely()).hasSize(1);

        again.tie(cancelled, 1, second.toString());
        assertThat(demand()).isEqualByComparingTo("10");
        assertThat(db.fetchCount(REFUSAL)).isZero();

        orders.delete(second, 1);
        assertThat(demand()).isEqualByComparingTo("10");
        assertThat(db.fetchCount(REFUSAL)).isEqualTo(1);
        orders.restore(second);
        assertThat(db.fetchCount(REFUSAL)).isZero();

        orders.move(second, orders.get(second).version(), OrderState.CANCELLED, "NO_MONEY");
        assertThat(demand()).isEqualByComparingTo("10");
        assertThat(db.fetchCount(REFUSAL)).isEqualTo(1);

        again.untie(cancelled, 2);
        assertThat(demand()).isEqualByComparingTo("20");
    }

    @Test
    void isForgottenWhenTheOrderIsTakenUpAgain() {
        again.tie(cancelled, 1, second.toString());

        orders.move(cancelled, 2, OrderState.CONFIRMED, null);

        assertThat(again.of(cancelled).by()).isNull();
        assertThat(demand()).isEqualByComparingTo("20");
    }

    @Test
    void takesOnlyOrdersOfTheSameCustomer() {
        var others = orders.create(order(parties.customer("Other"), DAY));

        for (var wrong : List.of(others.toString(), cancelled.toString(), "", "no such")) {
            assertThatThrownBy(() -> again.tie(cancelled, 1, wrong)).isInstanceOf(Invalid.class);
        }
        assertThatThrownBy(() -> again.tie(second, 1, cancelled.toString()))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void standsOnTheCardAndComesFromPrograms() throws Exception {
        var number = orders.get(second).number();
        web.perform(get("/orders/" + cancelled + "/again"))
                .andExpect(content().string(containsString(number)));
        web.perform(
                        post("/orders/" + cancelled + "/again")
                                .with(csrf())
                                .param("version", "1")
                                .param("order", number))
                .andExpect(status().isSeeOther());
        web.perform(get("/orders/" + cancelled + "/again"))
                .andExpect(content().string(containsString("Въведена отново като")));
        web.perform(
                        delete("/api/v1/orders/" + cancelled + "/again")
                                .with(csrf())
                                .header("If-Match", "\"2\""))
                .andExpect(status().isNoContent());
        web.perform(
                        put("/api/v1/orders/" + cancelled + "/again")
                                .with(csrf())
                                .header("If-Match", "\"3\"")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"order\": \"%s\"}".formatted(second)))
                .andExpect(status().isNoContent());
        users.act(boss);
        assertThat(again.of(cancelled).by()).isNotNull();
    }

    private BigDecimal demand() {
        return db.select(DSL.sum(DEMAND.AMOUNT)).from(DEMAND).fetchSingle().value1();
    }

    private OrderContent order(UUID party, LocalDate day) {
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
        return OrderContent.of(party, day, OrderState.CONFIRMED, List.of(line));
    }
}
