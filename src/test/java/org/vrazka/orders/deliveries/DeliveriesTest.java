package org.vrazka.orders.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.vrazka.orders.db.Tables.REFUSAL;
import static org.vrazka.orders.db.Tables.SALES_ORDER;

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
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.LineContent;
import org.vrazka.orders.Order;
import org.vrazka.orders.OrderContent;
import org.vrazka.orders.OrderState;
import org.vrazka.orders.Orders;
import org.vrazka.parties.PartyFixture;
import org.vrazka.products.ProductFixture;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@DatabaseTest
class DeliveriesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-05");

    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired Orders orders;
    @Autowired DeliveryRows rows;
    MockMvc web;
    User admin;
    UUID bolt;
    UUID nut;
    UUID order;

    /** Ten bolts and four nuts, promised for the tenth. */
    @BeforeEach
    void given(
            @Autowired WebApplicationContext context,
            @Autowired PartyFixture parties,
            @Autowired ProductFixture products) {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        users.company();
        admin = users.act(users.admin());
        bolt = products.product("B-1", "Bolt", "2.50", "1.10");
        nut = products.product("N-1", "Nut", "1", "0.50");
        order =
                orders.create(
                        OrderContent.of(
                                parties.customer("Acme"),
                                DAY,
                                OrderState.CONFIRMED,
                                List.of(
                                        LineContent.of(
                                                bolt, BigDecimal.TEN, new BigDecimal("2.50")),
                                        LineContent.of(nut, new BigDecimal(4), BigDecimal.ONE))));
        db.update(SALES_ORDER)
                .set(SALES_ORDER.PROMISED_ON, DAY.plusDays(5))
                .set(SALES_ORDER.CREATED_AT, Instant.EPOCH)
                .execute();
    }

    @Test
    void whatIsDeliveredInPartsCompletesTheOrderOnTheLastDay() throws Exception {
        web.perform(get("/orders/" + order + "/deliveries/new"))
                .andExpect(content().string(containsString("Bolt")))
                .andExpect(content().string(containsString("value=\"10\"")));

        deliver("2026-03-08", "6", "", "4", "").andExpect(status().isSeeOther());

        assertThat(order().state()).isEqualTo(OrderState.SHIPPING);
        assertThat(order().shipped()).isNull();
        web.perform(get("/orders/" + order + "/deliveries"))
                .andExpect(content().string(containsString("Bolt × 6, Nut × 4")))
                .andExpect(content().string(containsString("Остава: Bolt × 4")));

        deliver("2026-03-12", "4", "").andExpect(status().isSeeOther());

        assertThat(order().state()).isEqualTo(OrderState.COMPLETED);
        assertThat(order().shipped()).isEqualTo("2026-03-12");
        web.perform(get("/orders/" + order + "/deliveries"))
                .andExpect(content().string(containsString("закъсня с 2 дни")))
                .andExpect(content().string(not(containsString("Остава"))));
        web.perform(get("/orders").param("filter", "delivery==LATE"))
                .andExpect(content().string(containsString(order().number())));
    }

    @Test
    void whatIsRejectedAtTheDoorStaysOpenUntilItIsRefused() throws Exception {
        deliver("2026-03-08", "6", "4", "QUALITY", "4", "", "").andExpect(status().isSeeOther());
        assertThat(order().state()).isEqualTo(OrderState.SHIPPING);

        web.perform(
                        post("/orders/" + order + "/rest")
                                .with(csrf())
                                .param("version", version())
                                .param("reason", "QUALITY"))
                .andExpect(status().isSeeOther());

        assertThat(order().state()).isEqualTo(OrderState.COMPLETED);
        assertThat(order().shipped()).isEqualTo("2026-03-08");
        assertThat(order().sums().total()).isEqualByComparingTo("19");
        var refusal = db.fetchSingle(REFUSAL);
        assertThat(refusal.getAmount()).isEqualByComparingTo("10");
        assertThat(refusal.getReason()).isEqualTo("QUALITY");
        assertThat(refusal.getCause()).isEqualTo("US");
    }

    @Test
    void aDeliveryThatIsDeletedOpensTheOrderAgain() throws Exception {
        deliver("2026-03-08", "10", "", "4", "");
        assertThat(order().state()).isEqualTo(OrderState.COMPLETED);
        web.perform(get("/orders/" + order + "/history"))
                .andExpect(content().string(containsString("08.03.2026")));
        var id = deliveries().getFirst().id();

        web.perform(
                        delete("/orders/" + order + "/deliveries/" + id)
                                .with(csrf())
                                .param("version", version()))
                .andExpect(status().isSeeOther());

        assertThat(order().state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(order().shipped()).isNull();
        assertThat(deliveries()).isEmpty();
    }

    @Test
    void saysWhatIsWrongAndWritesNothing() throws Exception {
        deliver("2026-03-01", "11", "1", "", "x", "", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Не е число")))
                .andExpect(content().string(containsString("value=\"11\"")));
        deliver("2026-03-01", "11", "1", "", "4", "", "")
                .andExpect(content().string(containsString("Денят да е от датата на поръчката")))
                .andExpect(content().string(containsString("Остават 10")))
                .andExpect(content().string(containsString("Избери причина за отказа")));
        deliver("2026-03-08", "", "", "0", "")
                .andExpect(content().string(containsString("Напиши поне едно количество")));
        assertThat(deliveries()).isEmpty();
        assertThat(order().state()).isEqualTo(OrderState.CONFIRMED);
    }

    @Test
    void whoIsSlowerSeesWhatIsOpenNow() throws Exception {
        var before = version();
        deliver("2026-03-08", "6", "", "4", "");

        web.perform(typed("2026-03-08", "10", "", "4", "").param("version", before))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"4\"")));
        assertThat(deliveries()).hasSize(1);
    }

    @Test
    void programsDeliverByGoods() throws Exception {
        var body =
                """
                {"day": "2026-03-08", "number": "T-7", "parts": [
                    {"product": "%s", "quantity": 10}, {"product": "%s", "quantity": 1, "rejected": 3, "rejectReason": "LATE"}]}
                """
                        .formatted(bolt, nut);
        send(post("/api/v1/orders/" + order + "/deliveries"), body)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.parts[1].rejectCause").value("US"));
        send(post("/api/v1/orders/" + order + "/deliveries"), body)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("lines[0].quantity"));
        send(post("/api/v1/orders/" + order + "/rest"), "{\"reason\": \"LATE\"}")
                .andExpect(status().isNoContent());

        web.perform(get("/api/v1/orders/" + order + "/deliveries"))
                .andExpect(jsonPath("$.items[0].number").value("T-7"));
        assertThat(order().state()).isEqualTo(OrderState.COMPLETED);
        assertThat(order().sums().refused()).isEqualByComparingTo("3");
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body)
            throws Exception {
        return web.perform(
                request.with(csrf())
                        .header("If-Match", "\"" + version() + "\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    /** Of each goods that are open: accepted, rejected, and why when seven are given. */
    private ResultActions deliver(String day, String... figures) throws Exception {
        return web.perform(typed(day, figures).param("version", version()));
    }

    private MockHttpServletRequestBuilder typed(String day, String... figures) {
        var request = post("/orders/" + order + "/deliveries").with(csrf()).param("day", day);
        int each = figures.length % 3 == 0 ? 3 : 2;
        for (int i = 0; i < figures.length / each; i++) {
            request.param("lines[" + i + "].quantity", figures[i * each]);
            request.param("lines[" + i + "].rejected", figures[i * each + 1]);
            if (each == 3) {
                request.param("lines[" + i + "].rejectReason", figures[i * each + 2]);
            }
        }
        return request;
    }

    private List<Delivery> deliveries() {
        return rows.of(order);
    }

    /** A request signs out. */
    private Order order() {
        users.act(admin);
        return orders.get(order);
    }

    private String version() {
        return String.valueOf(order().version());
    }
}
