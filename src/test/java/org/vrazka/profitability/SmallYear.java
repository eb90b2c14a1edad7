package org.vrazka.profitability;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.vrazka.identity.db.Tables.TEAM;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.products.db.Tables.PRODUCT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Action;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.Dimension;
import org.vrazka.orders.OrderFixture;
import org.vrazka.orders.Orders;
import org.vrazka.orders.Period;
import org.vrazka.parties.PartyFixture;
import org.vrazka.products.ProductFixture;
import org.vrazka.products.groups.ProductGroups;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A small year of sales, for tests with sums done by hand. */
@DatabaseTest
abstract class SmallYear {
    static final Period ALL_DAYS = new Period(null, null);
    static final Period Y2026 =
            new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"));

    @Autowired WebApplicationContext context;
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired ProductFixture products;
    @Autowired OrderFixture given;
    @Autowired ProductGroups groups;
    @Autowired Orders orders;
    @Autowired ProfitReport report;
    MockMvc web;
    User asking;
    User nancy;
    UUID acme;
    UUID beta;

    @BeforeEach
    void given() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        users.company();
        asking = users.act(users.admin());
        db.execute("delete from orders.sale");
        nancy =
                users.user(
                        "Nancy",
                        new Grant(Kind.REPORTS, Action.SEE, Reach.OWN),
                        new Grant(Kind.ORDERS, Action.SEE, Reach.OWN));
        var team = UUID.randomUUID();
        db.insertInto(TEAM).set(TEAM.ID, team).set(TEAM.NAME, "Север").execute();
        db.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.TEAM_ID, team)
                .where(USER_ACCOUNT.ID.eq(nancy.id()))
                .execute();
        acme = parties.customer("Acme", nancy.id());
        beta = parties.customer("Beta");
        db.update(PARTY_LIST)
                .set(PARTY_LIST.ABC, "A")
                .set(PARTY_LIST.STATUS, "REGULAR")
                .where(PARTY_LIST.ID.eq(acme))
                .execute();
        var bolt = products.product("B-1", "Bolt");
        var nut = products.product("N-1", "Nut");
        db.update(PRODUCT)
                .set(PRODUCT.GROUP_ID, groups.make("Крепежи").id())
                .where(PRODUCT.ID.eq(bolt))
                .execute();
        given.order(acme, "2026-01-10")
                .country("Romania")
                .line("10", "20.00", "0.1", "12.00", "0")
                .product(bolt)
                .line("5", "4.00", "0", "1.00", "1")
                .product(nut)
                .save();
        given.goodsBack(acme, "2026-02-10")
                .line("1", "18.00", "0", "12.00", "0")
                .product(bolt)
                .save();
        given.order(beta, "2026-02-20")
                .line("100", "4.00", "0.25", "1.50", "0")
                .product(nut)
                .save();
        for (var table : List.of("orders.sale", "orders.sales_order")) {
            db.execute(
                    "update %s set region = 'Varna', market_id = 1 where party_key = ?"
                            .formatted(table),
                    parties.key(acme));
        }
        given.order(beta, "2025-02-20").line("50", "4.00", "0", "1.40", "0").product(nut).save();
    }

    String group() {
        return db.fetchValue("select id from products.product_group where name_bg = 'Крепежи'")
                .toString();
    }

    static ProfitQuestion question(Period period, Dimension... by) {
        return new ProfitQuestion(List.of(by), List.of(), period, Period.Versus.YEAR);
    }

    static List<String> shown(ProfitReport.Line line) {
        return Arrays.stream(Figure.values())
                .map(figure -> figure.plain(figure.of(line.now())))
                .toList();
    }

    String page(String path) throws Exception {
        users.act(asking);
        return web.perform(get(URI.create(path)).session(users.session()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replace('\u00a0', ' ');
    }

    ResultActions api(String path) throws Exception {
        return ask(path).andExpect(status().isOk());
    }

    ResultActions ask(String path) throws Exception {
        users.act(users.admin());
        var address = URI.create("/api/v1/reports/profitability" + path);
        return web.perform(get(address).session(users.session()));
    }
}
