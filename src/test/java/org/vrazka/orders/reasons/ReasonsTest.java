package org.vrazka.orders.reasons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.vrazka.orders.db.Tables.ORDER_LINE;
import static org.vrazka.orders.db.Tables.REFUSAL_REASON;
import static org.vrazka.orders.db.Tables.SALES_ORDER;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.LineContent;
import org.vrazka.orders.OrderContent;
import org.vrazka.orders.OrderFixture;
import org.vrazka.orders.OrderState;
import org.vrazka.orders.Orders;
import org.vrazka.parties.PartyFixture;
import org.vrazka.products.ProductFixture;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@DatabaseTest
class ReasonsTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-05");

    @Autowired WebApplicationContext context;
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired ProductFixture products;
    @Autowired OrderFixture given;
    @Autowired Orders orders;
    @Autowired Reasons reasons;
    MockMvc web;
    User boss;
    UUID acme;
    UUID bolt;

    @BeforeEach
    void given() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        users.company();
        boss = users.admin();
        users.act(boss);
        acme = parties.customer("Acme");
        bolt = products.product("B-1", "Bolt", "2.50", "1.10");
    }

    @Test
    void proposesWhoIsAtFaultAndKeepsWhatSomebodySays() {
        var id = refused("price", null);
        var said = refused("no stock", Cause.SUPPLIER);
        var unknown = refused("Счупи се", null);

        assertThat(reasonAndCause(id)).isEqualTo("PRICE US");
        assertThat(reasonAndCause(said)).isEqualTo("NO_STOCK SUPPLIER");
        assertThat(reasonAndCause(unknown)).isEqualTo("Счупи се null");
    }

    @Test
    void aCancelledOrderHasReasonAndCauseUntilItIsOpenedAgain() throws Exception {
        var id = refused("PRICE", null);
        db.update(SALES_ORDER).set(SALES_ORDER.STATE, "CONFIRMED").execute();

        say(
                post("/orders/" + id + "/state")
                        .param("version", "1")
                        .param("state", "CANCELLED")
                        .param("cancelReason", "COMPETITOR")
                        .param("cancelCause", ""));
        assertThat(orders.get(id).cancelCause()).isEqualTo(Cause.CUSTOMER);
        assertThat(page("/orders/" + id))
                .contains("Клиентът отиде при конкурент", "виновен: клиентът");
        assertThat(page("/orders/" + id + "/history")).contains("Клиентът отиде при конкурент");

        orders.move(id, 2, OrderState.CONFIRMED, null);
        assertThat(orders.get(id).cancelReason()).isNull();
        assertThat(orders.get(id).cancelCause()).isNull();
    }

    @Test
    void keepsTheTreeOfTheCompany() throws Exception {
        say(entry("/refusal-reasons", "Далеч е", "Too far away", "CUSTOMERS", "CARRIER"));
        var made = reasons.tree().find("too far away").orElseThrow();
        assertThat(made.code()).isEqualTo("TOO_FAR_AWAY");
        assertThat(made.cause()).isEqualTo(Cause.CARRIER);
        assertThat(made.parent()).isEqualTo("CUSTOMERS");

        var group = reasons.tree().find("CUSTOMERS").orElseThrow();
        assertThat(
                        say(entry(
                                        "/refusal-reasons/" + group.id(),
                                        "При клиента",
                                        "Theirs",
                                        "TOO_FAR_AWAY",
                                        ""))
                                .getStatus())
                .isEqualTo(422);

        say(delete("/refusal-reasons/" + group.id()));
        assertThat(db.fetchCount(REFUSAL_REASON, REFUSAL_REASON.CODE.eq("CUSTOMERS"))).isOne();
        refused("TOO_FAR_AWAY", null);
        say(delete("/refusal-reasons/" + made.id()));
        assertThat(reasons.tree().find("TOO_FAR_AWAY")).isPresent();
        db.deleteFrom(ORDER_LINE).execute();
        say(delete("/refusal-reasons/" + made.id()));
        assertThat(reasons.tree().find("TOO_FAR_AWAY")).isEmpty();
    }

    @Test
    void saysWhatATextOfImportedDocumentsMeans() throws Exception {
        refused("Няма на склад", null);
        assertThat(page("/refusal-reasons")).contains("Няма на склад", "нищо известно");

        var stock = reasons.tree().find("NO_STOCK").orElseThrow();
        say(
                post("/refusal-reasons/texts")
                        .param("text", "Няма на склад")
                        .param("reason", String.valueOf(stock.id())));

        assertThat(reasons.tree().kept("няма на склад")).isEqualTo("NO_STOCK");
        assertThat(reasonAndCause(refused("НЯМА НА СКЛАД", null))).isEqualTo("NO_STOCK US");
        say(post("/refusal-reasons/texts").param("text", "Няма на склад").param("reason", ""));
        assertThat(reasons.tree().find("Няма на склад")).isEmpty();
    }

    @Test
    void theFormOffersWhatIsInUseAndKeepsWhatTheLineHas() throws Exception {
        db.update(REFUSAL_REASON)
                .set(REFUSAL_REASON.ACTIVE, false)
                .where(REFUSAL_REASON.CODE.eq("QUALITY"))
                .execute();
        var id = refused("QUALITY", null);

        assertThat(page("/orders/new")).doesNotContain("value=\"QUALITY\"").contains("NO_STOCK");
        assertThat(page("/orders/" + id + "/edit"))
                .contains("<option value=\"QUALITY\" selected>", "ние (според причината)");
    }

    private UUID refused(String reason, @Nullable Cause cause) {
        var line =
                new LineContent(
                        bolt,
                        null,
                        BigDecimal.TEN,
                        null,
                        BigDecimal.ZERO,
                        null,
                        BigDecimal.TWO,
                        reason,
                        cause,
                        null);
        return orders.create(OrderContent.of(acme, DAY, OrderState.CONFIRMED, List.of(line)));
    }

    private String reasonAndCause(UUID order) {
        var line = orders.card(order).lines().getFirst();
        return line.refuseReason() + " " + line.refuseCause();
    }

    private static MockHttpServletRequestBuilder entry(
            String path, String bulgarian, String english, String parent, String cause) {
        return post(path)
                .param("nameBg", bulgarian)
                .param("nameEn", english)
                .param("more[0]", parent)
                .param("more[1]", cause)
                .param("active", "true");
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
