package org.vrazka.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.orders.Dimension.COUNTRY;
import static org.vrazka.orders.Dimension.MANAGER;
import static org.vrazka.orders.Dimension.MONTH;
import static org.vrazka.orders.Dimension.PARTY;
import static org.vrazka.orders.Dimension.STATE;
import static org.vrazka.orders.Measure.GROSS_PROFIT;
import static org.vrazka.orders.Measure.GROSS_REVENUE;
import static org.vrazka.orders.Measure.ORDERS;
import static org.vrazka.orders.Measure.REFUSED;
import static org.vrazka.orders.Measure.REVENUE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Action;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.identity.Users;
import org.vrazka.parties.db.Tables;
import org.vrazka.records.ListQuery;
import org.vrazka.shared.Ids;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A small trading year with sums done by hand. */
@DatabaseTest
class SalesReportTest {
    private static final List<Measure> ALL =
            List.of(REVENUE, GROSS_REVENUE, REFUSED, ORDERS, GROSS_PROFIT);

    private static final Grant[] REPORTS_OF_HIS_OWN = {
        new Grant(Kind.REPORTS, Action.SEE, Reach.OWN),
        new Grant(Kind.REPORTS, Action.SEE_COSTS, Reach.ALL)
    };

    @Autowired DSLContext db;
    @Autowired OrderFixture given;
    @Autowired SalesReport sales;
    @Autowired Orders orders;
    @Autowired UserFixture users;
    @Autowired Users everybody;

    UUID nancy;
    UUID robert;
    final UUID alfreds = Ids.next();

    @BeforeEach
    void given() {
        nancy = users.user("Nancy Davolio", REPORTS_OF_HIS_OWN).id();
        robert = users.user("Robert King", REPORTS_OF_HIS_OWN).id();
        var party = Tables.PARTY;
        db.insertInto(party, party.ID, party.KIND, party.NAME, party.REGION_ID)
                .values(alfreds, "ORGANISATION", "Alfreds", country("DE"))
                .execute();
        given.order(alfreds, "2026-01-05")
                .manager(nancy)
                .line("12", "14", "0", "10", "2")
                .line("10", "9.8", "0.05", "6", "0")
                .save();
        given.order(alfreds, "2026-02-10").manager(robert).line("1", "100", "0", "60", "0").save();
        given.goodsBack(alfreds, "2026-02-20")
                .manager(nancy)
                .line("1", "14", "0", "10", "0")
                .save();
        given.order(null, "2026-02-11")
                .country("EIRE")
                .manager(nancy)
                .exact()
                .line("3", "0.335")
                .save();
        given.order(alfreds, "2026-02-12")
                .manager(nancy)
                .state(OrderState.CANCELLED)
                .line("9", "9")
                .save();
        signIn(users.admin());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void sumsByCountryWithTheNamesOfOurListAndOthersAsTheyCame() {
        assertThat(shown(List.of(COUNTRY)))
                .containsExactly(
                        "Germany 319.10 333.10 42.00 2 109.10", "EIRE 1.01 1.01 0.00 1 null");
    }

    @Test
    void returnsCountOnTheirOwnDateAndAreNoOrders() {
        assertThat(shown(List.of(MONTH)))
                .containsExactly(
                        "2026-01 233.10 233.10 28.00 1 73.10", "2026-02 87.01 101.01 14.00 2 null");
    }

    @Test
    void sumsByTwoDimensionsAndInAll() {
        assertThat(shown(List.of(MANAGER, MONTH)))
                .containsExactly(
                        "Nancy Davolio 2026-01 233.10 233.10 28.00 1 73.10",
                        "Nancy Davolio 2026-02 -13.00 1.01 14.00 1 null",
                        "Robert King 2026-02 100.00 100.00 0.00 1 40.00");
        assertThat(shown(List.of())).containsExactly("320.11 334.11 42.00 3 null");
        assertThat(shown(List.of(STATE))).containsExactly("COMPLETED 320.11 334.11 42.00 3 null");
        assertThat(shown(List.of(PARTY)))
                .containsExactly("Alfreds 319.10 333.10 42.00 2 109.10", " 1.01 1.01 0.00 1 null");
    }

    @Test
    void theFirstAndTheLastDayBelongToThePeriod() {
        var question =
                new SalesQuestion(
                        List.of(),
                        List.of(REVENUE),
                        LocalDate.parse("2026-02-10"),
                        LocalDate.parse("2026-02-20"));

        assertThat(show(sales.answer(question))).containsExactly("87.01");
    }

    @Test
    void everyFigureOpensItsDocuments() {
        var question = new SalesQuestion(List.of(COUNTRY, MONTH), ALL, null, null);
        var answer = sales.answer(question);
        var february = answer.rows().get(2);

        assertThat(february.name(0) + february.name(1)).isEqualTo("Germany2026-02");
        assertThat(found(question.documents(february, REVENUE))).isEqualTo(2);
        assertThat(found(question.documents(february, ORDERS))).isEqualTo(1);
        assertThat(found(question.documents(february, REFUSED))).isEqualTo(1);
        assertThat(found(question.documents(answer.total(), REFUSED))).isEqualTo(2);
        var byParty = new SalesQuestion(List.of(PARTY), ALL, null, null);
        for (var row : sales.answer(byParty).rows()) {
            assertThat(found(byParty.documents(row, ORDERS)))
                    .isEqualTo(row.measures().get(ORDERS).intValue());
        }
    }

    @Test
    void aManagerSeesOnlyHisOwnSales() {
        signIn(everybody.get(robert));

        assertThat(shown(List.of(MANAGER)))
                .containsExactly("Robert King 100.00 100.00 0.00 1 40.00");
        assertThat(show(sales.answer(new SalesQuestion(List.of(), List.of(REVENUE), null, null))))
                .containsExactly("100.00");
    }

    private int found(String filter) {
        return orders.count(ListQuery.of(filter));
    }

    private List<String> shown(List<Dimension> by) {
        return show(sales.answer(new SalesQuestion(by, ALL, null, null)));
    }

    private List<String> show(SalesReport.Answer answer) {
        return answer.rows().stream()
                .map(row -> {
                    var text = new StringBuilder();
                    row.groups().forEach(g -> text.append(g.name()).append(' '));
                    row.measures()
                            .forEach((measure, value) ->
                                    text.append(
                                                    value == null || measure == ORDERS
                                                            ? value
                                                            : value.setScale(
                                                                    2, RoundingMode.HALF_UP))
                                            .append(' '));
                    return text.substring(0, text.length() - 1);
                })
                .toList();
    }

    private Integer country(String code) {
        return db.fetchValue(Tables.REGION.ID, Tables.REGION.CODE.eq(code));
    }

    private static void signIn(User user) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
    }
}
