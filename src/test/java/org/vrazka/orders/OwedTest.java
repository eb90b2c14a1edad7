package org.vrazka.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.vrazka.identity.db.Tables.COMPANY;
import static org.vrazka.orders.db.Tables.PAYMENT;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_SITE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Companies;
import org.vrazka.identity.Extent;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Plans;
import org.vrazka.shared.Ids;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is still to be paid, until when, and how it is found. */
@DatabaseTest
class OwedTest {
    @Autowired WebApplicationContext context;
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired OrderFixture given;
    @Autowired Orders orders;
    @Autowired Companies companies;
    MockMvc web;
    User boss;
    UUID acme;
    LocalDate today;

    @BeforeEach
    void aCustomerWithTerms() {
        users.company();
        boss = users.admin();
        users.act(boss);
        today = companies.today();
        acme = parties.customer("Acme");
        terms(acme, 14);
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void showsWhatIsOverdueInTheListAndOnTheCard() throws Exception {
        kept(today.minusDays(100));
        order(20, "10").number("S-1").save();
        var partly = order(30, "30").number("S-2").currency("USD", "0.5").save();
        order(10, "70").number("S-3").save();
        paid(partly, "12");
        web.perform(get("/orders?view=all&filter=daysOverdue=gt=0&sort=due"))
                .andExpect(content().string(containsString("S-2")))
                .andExpect(content().string(not(containsString("S-3"))));
        web.perform(get("/api/v1/orders").param("filter", "daysOverdue=gt=0").param("sort", "due"))
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.items[0].number").value("S-2"))
                .andExpect(jsonPath("$.items[0].daysOverdue").value(16))
                .andExpect(jsonPath("$.items[0].left.amount").value("18.00"))
                .andExpect(jsonPath("$.items[1].due").value(today.minusDays(6).toString()));
        web.perform(get("/parties/" + acme + "/orders/newest"))
                .andExpect(content().string(containsString("19,00")))
                .andExpect(content().string(containsString("по 2 поръчки, най-старата от 16 дни")));
    }

    @Test
    void offersTheOverdueAsAViewThatIsAlwaysThere() throws Exception {
        web.perform(get("/orders"))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "/orders?view=all&amp;"
                                                        + PaymentFields.OVERDUE
                                                                .state()
                                                                .replace("&", "&amp;"))));
        web.perform(get(URI.create("/orders?view=all&" + PaymentFields.OVERDUE.state())))
                .andExpect(content().string(containsString("aria-current=\"page\">Просрочени")));
    }

    @Test
    void saysNothingOfWhatNobodyKnows() {
        order(20, "10").save();
        assertThat(numbers("payment=null=true")).hasSize(1);
        assertThat(numbers("left>0")).isEmpty();
        kept(today.minusDays(19));
        assertThat(numbers("daysOverdue>0")).isEmpty();
        kept(today.minusDays(20));
        assertThat(numbers("daysOverdue>0")).hasSize(1);
        assertThat(numbers("payment==UNPAID")).hasSize(1);
        given.order(parties.customer("Without terms"), day(50)).line("1", "5").save();
        kept(today.minusDays(60));
        assertThat(numbers("daysOverdue>0")).hasSize(1);
        assertThat(numbers("left>0")).hasSize(2);
        assertThat(numbers("due=null=true")).hasSize(1);
    }

    @Test
    void letsNothingBeOwedOfWhatWasPaidOrDoesNotCount() {
        kept(today.minusDays(100));
        paid(order(40, "10").save(), "10");
        order(40, "10").state(OrderState.DRAFT).save();
        order(40, "10").state(OrderState.CANCELLED).save();
        given.goodsBack(acme, day(40)).line("1", "10").save();
        assertThat(numbers("left>0")).isEmpty();
        assertThat(numbers("payment==PAID")).hasSize(1);
    }

    @Test
    void isLessByWhatCameBackUntilThatIsPaidBack() throws Exception {
        kept(today.minusDays(100));
        var order = order(40, "30").number("S-1").save();
        var back = given.goodsBack(acme, day(30)).line("1", "12").save();
        of(order, back);
        web.perform(get("/api/v1/orders/" + order))
                .andExpect(jsonPath("$.credited.amount").value("12.00"))
                .andExpect(jsonPath("$.left.amount").value("18.00"));
        web.perform(get("/orders/" + order + "/payments"))
                .andExpect(content().string(containsString("Върнато и невъзстановено")));
        users.act(boss);
        assertThat(numbers("left==18")).hasSize(1);

        paid(back, "5");
        assertThat(orders.get(order).debt().left()).isEqualByComparingTo("23");
        var rest = given.goodsBack(acme, day(20)).line("1", "23.01").save();
        of(order, rest);
        assertThat(orders.get(order).debt().left()).isNull();
        assertThat(numbers("daysOverdue>0")).isEmpty();
        web.perform(get("/orders/" + order + "/payments"))
                .andExpect(content().string(containsString("<dd>0,00")))
                .andExpect(content().string(not(containsString("в повече"))))
                .andExpect(content().string(not(containsString("Срок"))));
        users.act(boss);

        db.update(SALES_ORDER)
                .set(SALES_ORDER.DELETED_AT, Instant.now())
                .where(SALES_ORDER.ID.eq(rest))
                .execute();
        assertThat(orders.get(order).debt().left()).isEqualByComparingTo("23");
        db.deleteFrom(SALES_ORDER).where(SALES_ORDER.ID.eq(back)).execute();
        assertThat(orders.get(order).debt().left()).isEqualByComparingTo("30");
    }

    @Test
    void isLessByTheSameMoneyWhateverItWasWorthThen() {
        kept(today.minusDays(100));
        var order = order(40, "30").currency("USD", "0.5").save();
        of(order, given.goodsBack(acme, day(30)).line("1", "12").currency("USD", "0.8").save());
        assertThat(orders.get(order).debt().left()).isEqualByComparingTo("18");
        of(order, given.goodsBack(acme, day(20)).line("1", "2").save());
        assertThat(orders.get(order).debt().left()).isEqualByComparingTo("14");
    }

    private void of(UUID order, UUID back) {
        db.update(SALES_ORDER)
                .set(SALES_ORDER.ORIGIN_ID, order)
                .where(SALES_ORDER.ID.eq(back))
                .execute();
    }

    @Test
    void keepsTheTermsOfItsDay() {
        var order = order(20, "10").save();
        terms(acme, 60);
        assertThat(due(order)).isEqualTo(today.minusDays(6));
        var site = site(acme, 7);
        db.update(SALES_ORDER)
                .set(SALES_ORDER.SITE_ID, site)
                .where(SALES_ORDER.ID.eq(order))
                .execute();
        assertThat(due(order)).isEqualTo(today.minusDays(13));
        db.deleteFrom(PARTY_SITE).where(PARTY_SITE.ID.eq(site)).execute();
        assertThat(due(order)).isEqualTo(today.minusDays(13));
    }

    @Test
    void takesTheFirstTermsThatAreGiven() {
        var late = parties.customer("Late");
        var order = given.order(late, day(5)).line("1", "10").save();
        assertThat(due(order)).isNull();
        terms(late, 3);
        assertThat(due(order)).isEqualTo(today.minusDays(2));
    }

    @Test
    void isFoundByAnIndex() {
        kept(today.minusDays(30));
        db.execute(
                """
                insert into orders.sales_order (id, ordered_on, party_id, party_key, currency, state, total, payment_days)
                select gen_random_uuid(), current_date - i / 10, p.id, p.key, 'EUR', 'COMPLETED', 10, 14
                from parties.party p, generate_series(1, 20000) i where p.id = {0}
                """,
                acme);
        db.execute("analyze orders.sales_order");
        var plans = new Plans(db);
        plans.page(orders.listing().catalogue(), Extent.ALL, ListQuery.of("daysOverdue>0"));
        assertThat(plans.plan()).contains("sales_order_unpaid").contains("sales_order_partly");
        db.update(COMPANY).setNull(COMPANY.PAYMENTS_SINCE).execute();
        plans.page(orders.listing().catalogue(), Extent.ALL, ListQuery.of("left>0"));
        assertThat(plans.plan()).contains("sales_order_partly");
    }

    @Test
    void theCompanySaysSinceWhen() throws Exception {
        company("2030-01-01").andExpect(status().isUnprocessableContent());
        company(today.toString()).andExpect(status().isSeeOther());
        users.act(boss);
        assertThat(companies.get().paymentsSince()).isEqualTo(today);
    }

    private ResultActions company(String since) throws Exception {
        users.act(boss);
        return web.perform(
                post("/company")
                        .with(csrf())
                        .param("company", "Acme")
                        .param("currency", "EUR")
                        .param("language", "bg")
                        .param("zone", "Europe/Sofia")
                        .param("paymentsSince", since));
    }

    private OrderFixture.Draft order(int daysAgo, String worth) {
        return given.order(acme, day(daysAgo)).line("1", worth);
    }

    private String day(int ago) {
        return today.minusDays(ago).toString();
    }

    private void terms(UUID party, int days) {
        db.update(PARTY).set(PARTY.PAYMENT_DAYS, days).where(PARTY.ID.eq(party)).execute();
    }

    private UUID site(UUID party, int days) {
        var id = Ids.next();
        db.insertInto(PARTY_SITE)
                .set(PARTY_SITE.ID, id)
                .set(PARTY_SITE.PARTY_ID, party)
                .set(PARTY_SITE.POSITION, (short) 0)
                .set(PARTY_SITE.NAME, "Shop")
                .set(PARTY_SITE.PAYMENT_DAYS, days)
                .execute();
        return id;
    }

    private void kept(LocalDate since) {
        db.update(COMPANY).set(COMPANY.PAYMENTS_SINCE, since).execute();
    }

    private void paid(UUID order, String amount) {
        db.insertInto(PAYMENT)
                .set(PAYMENT.ID, Ids.next())
                .set(PAYMENT.ORDER_ID, order)
                .set(PAYMENT.PAID_ON, today)
                .set(PAYMENT.AMOUNT, new BigDecimal(amount))
                .set(PAYMENT.MEANS, "BANK")
                .execute();
    }

    private @Nullable LocalDate due(UUID order) {
        return orders.get(order).debt().due();
    }

    private List<String> numbers(String filter) {
        return orders.find(ListQuery.of(filter)).items().stream().map(Order::number).toList();
    }
}
