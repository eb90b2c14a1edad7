package org.vrazka.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.vrazka.identity.db.Tables.COMPANY;
import static org.vrazka.orders.db.Tables.SALES_ORDER;

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
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.products.ProductFixture;

import java.util.UUID;

@DatabaseTest
class OrderPagesTest {
    @Autowired WebApplicationContext context;
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired ProductFixture products;
    @Autowired OrderFixture given;
    MockMvc web;
    UUID acme;

    @BeforeEach
    void given() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        db.insertInto(COMPANY)
                .set(COMPANY.NAME, "Firm")
                .set(COMPANY.CURRENCY, "EUR")
                .set(COMPANY.LANGUAGE, "en")
                .set(COMPANY.ZONE, "Europe/Sofia")
                .onConflictDoNothing()
                .execute();
        users.act(users.admin());
        acme = parties.customer("Acme");
        products.product("B-1", "Bolt", "2.50", "1.10");
    }

    @Test
    void createsAnOrderFromWhatWasTyped() throws Exception {
        var answer =
                web.perform(
                                post("/orders")
                                        .with(csrf())
                                        .param("document", "ORDER")
                                        .param("party", "acme")
                                        .param("date", "2026-03-05")
                                        .param("state", "COMPLETED")
                                        .param("lines[0].product", "B-1 · Bolt")
                                        .param("lines[0].quantity", "10")
                                        .param("lines[0].price", "2,50")
                                        .param("lines[0].refused", "4")
                                        .param("lines[0].refuseReason", "NO_STOCK")
                                        .param("lines[1].product", "")
                                        .param("lines[1].quantity", ""))
                        .andReturn()
                        .getResponse();

        assertThat(answer.getStatus()).isEqualTo(303);
        var order = db.fetchSingle(SALES_ORDER);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/orders/" + order.getId());
        assertThat(order.getTotal()).isEqualByComparingTo("15");
        assertThat(order.getCost()).isEqualByComparingTo("6.6");
        var page = page("/orders/" + order.getId());
        assertThat(page).contains("Acme", "Bolt", "Няма наличност", "Изпълнена");
    }

    @Test
    void takesADiscountOfTheWholeDocumentAndPricesWithVat() throws Exception {
        var answer =
                web.perform(
                                post("/orders")
                                        .with(csrf())
                                        .param("document", "ORDER")
                                        .param("party", "acme")
                                        .param("date", "2026-03-05")
                                        .param("state", "CONFIRMED")
                                        .param("withVat", "true")
                                        .param("discount", "10")
                                        .param("lines[0].product", "B-1 · Bolt")
                                        .param("lines[0].quantity", "10")
                                        .param("lines[0].price", "12"))
                        .andReturn()
                        .getResponse();

        assertThat(answer.getStatus()).isEqualTo(303);
        var order = db.fetchSingle(SALES_ORDER);
        assertThat(order.getTotal()).isEqualByComparingTo("90"); // 108 with 20 % VAT
        assertThat(order.getVat()).isEqualByComparingTo("18");
        assertThat(page("/orders/" + order.getId())).contains("108,00", "ДДС 20", "с ДДС");
        assertThat(page("/orders/" + order.getId() + "/edit"))
                .contains("name=\"discount\"", "value=\"10\"");
    }

    @Test
    void asksForTheGroundsOfNoVat() throws Exception {
        var typed =
                post("/orders")
                        .with(csrf())
                        .param("document", "ORDER")
                        .param("date", "2026-03-05")
                        .param("state", "CONFIRMED")
                        .param("lines[0].product", "B-1")
                        .param("lines[0].quantity", "1")
                        .param("lines[0].vat", "0");

        var answer = web.perform(typed).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("по кой член от закона");
        assertThat(db.fetchCount(SALES_ORDER)).isZero();
    }

    @Test
    void keepsWhatWasTypedBesideWhatIsWrong() throws Exception {
        var answer =
                web.perform(
                                post("/orders")
                                        .with(csrf())
                                        .param("document", "ORDER")
                                        .param("party", "nobody at all")
                                        .param("date", "2026-02-31")
                                        .param("state", "COMPLETED")
                                        .param("lines[0].product", "no such thing")
                                        .param("lines[0].quantity", "many"))
                        .andReturn()
                        .getResponse();

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("nobody at all", "no such thing", "value=\"many\"", "Не е число")
                .contains("Няма такъв контрагент");
        assertThat(db.fetchCount(SALES_ORDER)).isZero();
    }

    @Test
    void addsAndRemovesLinesWithoutAScript() throws Exception {
        var typed =
                post("/orders")
                        .with(csrf())
                        .param("document", "ORDER")
                        .param("date", "2026-03-05")
                        .param("lines[0].product", "B-1")
                        .param("lines[0].quantity", "3");

        assertThat(body(typed.param("do", "add")))
                .contains("lines[1].quantity", "value=\"2,50\"", "7,50")
                .contains("ДДС 20", "9,00");
        assertThat(body(typed.param("withVat", "true")))
                .contains("value=\"3,00\"", "9,00", "7,50"); // the product's price has no VAT in it
    }

    @Test
    void showsBothValuesWhenSomebodyWasQuicker() throws Exception {
        var id = given.order(acme, "2026-03-05").number("A-1").line("1", "10").save();
        db.update(SALES_ORDER).set(SALES_ORDER.VERSION, 2).set(SALES_ORDER.NUMBER, "A-2").execute();

        var answer =
                web.perform(
                                post("/orders/" + id)
                                        .with(csrf())
                                        .param("version", "1")
                                        .param("document", "ORDER")
                                        .param("number", "A-3")
                                        .param("date", "2026-03-05")
                                        .param("state", "COMPLETED")
                                        .param("lines[0].product", "B-1")
                                        .param("lines[0].quantity", "3"))
                        .andReturn()
                        .getResponse();

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("value=\"A-3\"", "Сега: A-2");
    }

    @Test
    void whatOneMayNotSeeIsNotThere() throws Exception {
        var id = given.order(acme, "2026-03-05").number("A-1").line("1", "10").save();
        users.act(users.manager());

        assertThat(status(get("/orders/" + id))).isEqualTo(404);
        assertThat(status(get("/orders/" + id + "/edit"))).isEqualTo(404);
        assertThat(status(get("/orders/new?origin=" + id))).isEqualTo(404);
        assertThat(status(post("/orders/" + id + "/restore").with(csrf()))).isEqualTo(404);
        assertThat(
                        status(
                                post("/orders/" + id + "/state")
                                        .with(csrf())
                                        .param("version", "1")
                                        .param("state", "SHIPPING")))
                .isEqualTo(404);
        assertThat(page("/orders")).doesNotContain("A-1");
        assertThat(page("/parties/" + acme + "/orders/newest")).doesNotContain("A-1");
        assertThat(status(get("/parties/" + acme + "/orders"))).isEqualTo(404);
        assertThat(status(get("/parties/" + acme + "/orders/export?format=csv"))).isEqualTo(404);
        assertThat(page("/orders/choices/parties?q=acme")).doesNotContain("Acme");
        assertThat(page("/reports/sales")).doesNotContain("10,00");
    }

    @Test
    void aFilterTellsNoNameOfWhatOneMayNotSee() throws Exception {
        var filter = "/orders?filter=party==" + acme;
        assertThat(page(filter)).contains("Acme");

        users.act(users.manager());
        assertThat(page(filter)).doesNotContain("Acme").contains("непознат запис");
    }

    @Test
    void theAuditorSeesAndChangesNothing() throws Exception {
        var id = given.order(acme, "2026-03-05").number("A-1").line("1", "10").save();
        users.act(users.auditor());

        assertThat(page("/orders/" + id)).contains("A-1").doesNotContain("/edit");
        assertThat(page("/orders")).doesNotContain("/orders/new");
        assertThat(status(get("/orders/" + id + "/edit"))).isEqualTo(403);
        assertThat(status(post("/orders").with(csrf()).param("document", "ORDER"))).isEqualTo(403);
    }

    @Test
    void showsAPartysOrdersOnItsCardAndReturnsAsSuch() throws Exception {
        given.order(acme, "2026-03-05").number("A-1").line("1", "10").save();
        given.goodsBack(acme, "2026-03-07").number("R-1").line("1", "4").save();

        assertThat(page("/parties/" + acme + "/orders/newest"))
                .contains("A-1", "R-1", "Връщане", "\u22124,00")
                .doesNotContain("<html");
    }

    @Test
    void listsAPartysOrdersInATabOfItsCard() throws Exception {
        given.order(acme, "2026-03-05").number("A-1").line("1", "10").save();
        given.order(acme, "2026-03-06").number("A-2").line("9", "10").save();
        given.order(parties.customer("Other"), "2026-03-05").number("O-1").line("1", "10").save();
        var tab = "/parties/" + acme + "/orders";

        assertThat(page(tab)).contains("Acme", "A-1", "A-2", "<h1>").doesNotContain("O-1");
        assertThat(page(tab + "?filter=total=gt=50")).contains("A-2").doesNotContain("A-1", "O-1");
        assertThat(page(tab + "?part=total")).contains("2 ");
        assertThat(page(tab))
                .doesNotContain("form=\"bulk\"")
                .contains("id=\"list-files\"", "href=\"" + tab + "/export?");
        assertThat(page(tab + "/export?format=csv&filter=total=gt=50"))
                .contains("A-2")
                .doesNotContain("A-1", "O-1");
    }

    @Test
    void everyFigureOfTheReportOpensItsOrders() throws Exception {
        given.order(acme, "2026-03-05").number("A-1").country("EIRE").line("2", "10").save();

        var page = page("/reports/sales?by=country&by=month&measures=revenue&from=2026-01-01");

        assertThat(page)
                .contains("EIRE", "03.2026", "20,00")
                .contains("/orders?filter=")
                .contains("country%3D%3DEIRE");
        assertThat(page("/orders?filter=country==EIRE;date=ge=2026-03-01")).contains("A-1");
    }

    @Test
    void saysPlacesInTheLanguageOfWhoAsksAndPricesWithTheirDecimals() throws Exception {
        var rose = parties.party("Роза").region("BG-15").save();
        var id = given.order(rose, "2026-03-05").number("A-1").line("2", "84").save();

        assertThat(page("/orders/" + id))
                .contains("<dd>Плевен</dd>", "<dd>България</dd>", ">84,00<")
                .doesNotContain("Bulgaria");
        assertThat(page("/orders?columns=number,country,region"))
                .contains("Плевен", "България")
                .doesNotContain("Bulgaria");
        assertThat(page("/reports/sales?by=country&by=region&measures=revenue&from=2026-01-01"))
                .contains("България", "Плевен", "country%3D%3DBulgaria");
    }

    private String page(String address) throws Exception {
        return body(get(address));
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = web.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse().getStatus();
    }
}
