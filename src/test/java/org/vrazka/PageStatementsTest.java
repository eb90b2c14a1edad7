package org.vrazka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.contacts.ContactFixture;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.OrderFixture;
import org.vrazka.orders.complaints.ComplaintFixture;
import org.vrazka.orders.unmet.UnmetFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.products.ProductFixture;
import org.vrazka.profitability.charges.ChargeFixture;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** A page is a handful of statements, however many rows it shows. */
@DatabaseTest
class PageStatementsTest {
    private static final int HANDFUL = 12;
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/parties",
                    "/parties?filter=region==BG-16&sort=-revenue12m",
                    "/parties/{customer}",
                    "/parties/{customer}/orders",
                    "/parties/{customer}/orders/newest",
                    "/parties/{customer}/needs",
                    "/parties/{customer}/tabs",
                    "/parties/{customer}/profit",
                    "/parties/{customer}/contacts",
                    "/parties/{customer}/timeline",
                    "/parties/{customer}/timeline?kind=contacts",
                    "/contacts",
                    "/duplicates",
                    "/contact-duplicates",
                    "/contact-merges",
                    "/contacts/{contact}",
                    "/products",
                    "/orders",
                    "/orders?sort=-total",
                    "/unmet",
                    "/complaints",
                    "/direct-costs",
                    "/reports/sales?by=country",
                    "/refusals",
                    "/refusals?by=party&by=product",
                    "/profitability",
                    "/profitability?by=product&by=month",
                    "/profitability/change?from=2026-01-01&to=2026-06-30",
                    "/imports",
                    "/segmentations",
                    "/segmentations/cohorts",
                    "/users",
                    "/find?q=фирма");

    @Autowired WebApplicationContext context;
    @Autowired Statements statements;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired ProductFixture products;
    @Autowired OrderFixture orders;
    @Autowired ComplaintFixture complaints;
    @Autowired UnmetFixture demands;
    @Autowired ChargeFixture charges;
    @Autowired ContactFixture contacts;
    MockMvc web;
    UUID customer;
    UUID contact;

    @BeforeEach
    void given() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        users.company();
        users.act(users.admin());
        customer = parties.party("Клиент").region("BG-22").eik("175074752").save();
        contact = contacts.contact("Мария Иванова").at(customer).save();
        trade(1, 3);
    }

    private void trade(int from, int to) {
        for (int i = from; i <= to; i++) {
            contacts.contact("Иван Иванов").at(customer).phone("+35988812%04d".formatted(i)).save();
            products.product("A-" + i, "Артикул " + i);
            var party = parties.party("Фирма " + i).region("BG-16").save();
            orders.order(party, "2026-05-04").line("2", "3.50").line("1", "2").save();
            orders.order(customer, "2026-05-05").line("1", "7").save();
            complaints.complaint(customer, "2026-05-05");
            demands.unmet(customer, "2026-05-05").save();
            charges.charge(party, "2026-05-05", "3").save();
        }
    }

    @Test
    void noPageSendsMoreStatementsForThirtyRowsThanForThree() throws Exception {
        var few = new HashMap<String, List<String>>();
        for (var page : PAGES) {
            few.put(page, sentFor(page));
        }
        trade(4, 30);
        var softly = new SoftAssertions();
        for (var page : PAGES) {
            softly.assertThat(sentFor(page))
                    .as("statements of %s", page)
                    .hasSizeLessThanOrEqualTo(few.get(page).size())
                    .hasSizeLessThanOrEqualTo(HANDFUL);
        }
        softly.assertAll();
    }

    private List<String> sentFor(String path) throws Exception {
        var url =
                path.replace("{customer}", customer.toString())
                        .replace("{contact}", contact.toString());
        return statements.of(() ->
                assertThat(web.perform(get(URI.create(url))).andReturn().getResponse().getStatus())
                        .isEqualTo(200));
    }
}
