package org.vrazka.orders.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.vrazka.parties.db.Tables.PARTY;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.OrderFixture;
import org.vrazka.orders.Orders;
import org.vrazka.parties.PartyFixture;
import org.vrazka.records.ListQuery;

import java.time.LocalDate;
import java.util.UUID;

/** Money that comes for an order, in parts. */
@DatabaseTest
class PaymentsTest {
    @Autowired WebApplicationContext context;
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired OrderFixture given;
    @Autowired Orders orders;
    @Autowired Payments payments;
    MockMvc web;
    User boss;
    UUID order;

    @BeforeEach
    void aSale() {
        boss = users.admin();
        users.act(boss);
        var acme = parties.customer("Acme");
        db.update(PARTY).set(PARTY.PAYMENT_DAYS, 14).where(PARTY.ID.eq(acme)).execute();
        order = given.order(acme, "2026-03-05").number("S-7").line("5", "2").save();
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void comeInPartsUntilNothingIsLeft() throws Exception {
        web.perform(get("/orders/" + order + "/payments"))
                .andExpect(content().string(containsString("19.03.2026")));
        web.perform(get("/orders/" + order + "/payments/new"))
                .andExpect(content().string(containsString("value=\"10,00\"")));
        db.execute("update orders.sales_order set created_at = '2026-03-05'");
        pay("4", 1).andExpect(status().isSeeOther());
        users.act(boss);
        var state = payments.of(order);
        assertThat(state.left()).isEqualByComparingTo("6");
        assertThat(state.due()).isEqualTo(LocalDate.parse("2026-03-19"));
        assertThat(orders.get(order).sums().paid()).isEqualByComparingTo("4");
        assertThat(found("PARTLY")).isEqualTo(1);
        pay("6", 2).andExpect(status().isSeeOther());
        users.act(boss);
        assertThat(found("PAID")).isEqualTo(1);
        web.perform(get("/orders/" + order + "/history"))
                .andExpect(content().string(containsString("Плащане")));
    }

    @Test
    void sayWhatIsWrongAndKeepIt() throws Exception {
        pay("-4", 1)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"-4\"")));
        pay("4", 7).andExpect(status().isConflict());
        users.act(boss);
        assertThat(payments.of(order).payments()).isEmpty();
    }

    @Test
    void comeFromProgramsAndGoAgain() throws Exception {
        web.perform(
                        post("/api/v1/orders/" + order + "/payments")
                                .with(csrf())
                                .header("If-Match", "\"1\"")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        """
                                        {"date": "2026-03-20", "amount": 2.5, "means": "CARD", "number": "R-1"}
                                        """))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.means").value("CARD"));
        web.perform(get("/api/v1/orders/" + order))
                .andExpect(jsonPath("$.paid.amount").value("2.50"))
                .andExpect(jsonPath("$.version").value(2));
        users.act(boss);
        var payment = payments.of(order).payments().getFirst();
        web.perform(
                        delete("/api/v1/orders/" + order + "/payments/" + payment.id())
                                .with(csrf())
                                .header("If-Match", "\"2\""))
                .andExpect(status().isNoContent());
        users.act(boss);
        assertThat(orders.get(order).sums().paid()).isZero();
    }

    private int found(String state) {
        return orders.count(ListQuery.of("payment==" + state));
    }

    private ResultActions pay(String amount, int version) throws Exception {
        return web.perform(
                post("/orders/" + order + "/payments")
                        .with(csrf())
                        .param("version", String.valueOf(version))
                        .param("date", "2026-03-20")
                        .param("amount", amount)
                        .param("means", "BANK"));
    }
}
