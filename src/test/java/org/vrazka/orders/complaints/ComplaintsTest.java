package org.vrazka.orders.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.vrazka.identity.db.Tables.COMPANY;
import static org.vrazka.orders.db.Tables.SALES_ORDER;

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
import org.vrazka.identity.ReadyRole;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.OrderFixture;
import org.vrazka.orders.Orders;
import org.vrazka.parties.PartyFixture;
import org.vrazka.records.ListQuery;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;

import java.time.LocalDate;
import java.util.UUID;

/** What customers complain of: from the line of an order until it is decided. */
@DatabaseTest
class ComplaintsTest {
    @Autowired WebApplicationContext context;
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired OrderFixture given;
    @Autowired Orders orders;
    @Autowired Complaints complaints;
    @Autowired ComplaintExchange exchange;
    MockMvc web;
    User boss;
    UUID acme;
    UUID order;

    @BeforeEach
    void aSale() {
        db.insertInto(COMPANY)
                .set(COMPANY.NAME, "Firm")
                .set(COMPANY.CURRENCY, "EUR")
                .set(COMPANY.LANGUAGE, "bg")
                .set(COMPANY.ZONE, "Europe/Sofia")
                .execute();
        boss = users.admin();
        users.act(boss);
        acme = parties.customer("Acme");
        order = given.order(acme, "2026-03-05").number("S-7").line("5", "2").save();
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void isOpenedFromALineAndListedOnTheCards() throws Exception {
        var line = orders.card(order).lines().getFirst();
        web.perform(get("/orders/" + order))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "/complaints/new?order="
                                                        + order
                                                        + "&amp;line="
                                                        + line.id())));
        web.perform(get("/complaints/new?order=" + order + "&line=" + line.id()))
                .andExpect(content().string(containsString("value=\"S-7\"")))
                .andExpect(content().string(containsString("value=\"Acme\"")))
                .andExpect(content().string(containsString("value=\"5\"")))
                .andExpect(content().string(containsString("<option value=\"" + line.name())));
        web.perform(
                        post("/complaints")
                                .with(csrf())
                                .param("order", "S-7")
                                .param("day", "2026-03-20")
                                .param("quantity", "2")
                                .param("lot", "L-33")
                                .param("defect", "Rusty threads")
                                .param("deadline", "2026-04-20")
                                .param("cost", "12,50"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrlPattern("/complaints/*"));
        web.perform(get("/orders/" + order + "/complaints"))
                .andExpect(content().string(containsString("Rusty threads")))
                .andExpect(content().string(containsString("Просрочена")));
        web.perform(get("/parties/" + acme + "/complaints"))
                .andExpect(content().string(containsString("Rusty threads")));
        web.perform(get("/complaints"))
                .andExpect(content().string(containsString("1 с изтекъл срок")));
        users.act(boss);
        var one = complaints.find(ListQuery.ALL).items().getFirst();
        assertThat(one.lot()).isEqualTo("L-33");
        assertThat(one.cost()).isEqualByComparingTo("12.5");
        assertThat(one.party().name()).isEqualTo("Acme");
        web.perform(get(one.href())).andExpect(content().string(containsString("L-33")));
        web.perform(
                        put(one.href())
                                .with(csrf())
                                .param("version", "1")
                                .param("order", "S-7")
                                .param("goods", one.title())
                                .param("day", "2026-03-20")
                                .param("defect", "Rusty threads")
                                .param("decision", "REPLACED")
                                .param("decidedOn", "2026-03-25"))
                .andExpect(status().isSeeOther());
        users.act(boss);
        assertThat(complaints.get(one.id()).state()).isEqualTo(ComplaintState.DECIDED);
        web.perform(get(one.href() + "/history"))
                .andExpect(content().string(containsString("Заменена стока")));
    }

    @Test
    void saysEverythingThatIsWrong() {
        assertThatThrownBy(() -> complaints.create(form("S-7", "Nut", null, "2026-03-01", null)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e ->
                                assertThat(e.messages().keySet())
                                        .containsExactlyInAnyOrder("goods", "defect", "deadline"));
        assertThatThrownBy(() -> complaints.create(form(null, "Nut", "Bent", null, null)))
                .isInstanceOfSatisfying(
                        Invalid.class, e -> assertThat(e.messages()).containsKey("party"));
        assertThatThrownBy(
                        () -> complaints.create(form("S-7", null, "Bent", null, "LOST_IN_SPACE")))
                .isInstanceOfSatisfying(
                        Invalid.class, e -> assertThat(e.messages()).containsKey("decision"));
    }

    @Test
    void knowsWhatIsOverdue() {
        var today = LocalDate.now();
        var due = complaints.create(form("S-7", null, "Bent", today.plusDays(2).toString(), null));
        assertThat(complaints.get(due).state()).isEqualTo(ComplaintState.OPEN);
        var late = complaints.create(form("S-7", null, "Bent", "2026-03-21", null));
        assertThat(complaints.get(late).state()).isEqualTo(ComplaintState.OVERDUE);
        assertThat(complaints.overdue()).isEqualTo(1);
        assertThat(exchange.find(ListQuery.ALL).items()).hasSize(2);

        complaints.delete(late, 1);
        assertThat(complaints.overdue()).isZero();
        assertThatThrownBy(() -> complaints.get(late)).isInstanceOf(NotFound.class);
        complaints.restore(late);
        assertThat(complaints.overdue()).isEqualTo(1);
    }

    @Test
    void programsRegisterAndDecide() throws Exception {
        var made =
                web.perform(
                                post("/api/v1/complaints")
                                        .with(csrf())
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content(
                                                """
                                                {"date": "2026-03-20", "order": "%s", "defect": "Bent", "quantity": 1, "cause": "CARRIER", "deadline": "2026-04-01"}
                                                """
                                                        .formatted(order)))
                        .andExpect(status().isCreated())
                        .andExpect(jsonPath("$.state").value("OVERDUE"))
                        .andExpect(jsonPath("$.party.name").value("Acme"))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");
        web.perform(
                        patch(String.valueOf(made))
                                .with(csrf())
                                .header("If-Match", "\"1\"")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"decision\": \"REFUNDED\", \"cost\": 10}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("DECIDED"))
                .andExpect(jsonPath("$.cost").value(10))
                .andExpect(jsonPath("$.order.name").value("S-7"));
        web.perform(get("/api/v1/complaints?filter=decision==REFUNDED"))
                .andExpect(jsonPath("$.items.length()").value(1));
        web.perform(get("/api/v1/complaints?filter=state==OVERDUE"))
                .andExpect(jsonPath("$.items.length()").value(0));
    }

    @Test
    void costsAreForWhoMaySeeThem() throws Exception {
        var mira = users.user("Mira", ReadyRole.SERVICE);
        var id = complaints.create(form("S-7", null, "Bent", null, null, "5"));
        users.act(mira);

        assertThat(complaints.get(id).cost()).isNull();
        assertThat(complaints.listing().catalogue().find("cost")).isEmpty();
        web.perform(get("/complaints/" + id))
                .andExpect(content().string(not(containsString("Разход"))));
        users.act(mira);
        assertThatThrownBy(() -> complaints.create(form("S-7", null, "Bent", null, null, "5")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void anOrderThatIsGoneLeavesTheComplaint() {
        var id = complaints.create(form("S-7", null, "Bent", null, null));

        db.execute("delete from orders.order_line");
        db.deleteFrom(SALES_ORDER).where(SALES_ORDER.ID.eq(order)).execute();

        assertThat(complaints.get(id).order()).isNull();
    }

    private static ComplaintForm form(
            @Nullable String order,
            @Nullable String goods,
            @Nullable String defect,
            @Nullable String deadline,
            @Nullable String decision) {
        return form(order, goods, defect, deadline, decision, null);
    }

    private static ComplaintForm form(
            @Nullable String order,
            @Nullable String goods,
            @Nullable String defect,
            @Nullable String deadline,
            @Nullable String decision,
            @Nullable String cost) {
        return new ComplaintForm(
                "2026-03-20",
                null,
                null,
                order,
                goods,
                null,
                null,
                defect,
                null,
                deadline,
                decision,
                null,
                cost,
                null);
    }
}
