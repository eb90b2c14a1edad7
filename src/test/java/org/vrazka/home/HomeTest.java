package org.vrazka.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Companies;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.OrderFixture;
import org.vrazka.orders.OrderState;
import org.vrazka.parties.PartyFixture;
import org.vrazka.products.ProductFixture;
import org.vrazka.profitability.SumsFixture;
import org.vrazka.segmentation.AbcClass;
import org.vrazka.segmentation.SegmentationFixture;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

@DatabaseTest
class HomeTest {
    @Autowired Home home;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired ProductFixture products;
    @Autowired OrderFixture orders;
    @Autowired SumsFixture sums;
    @Autowired Companies companies;
    @Autowired SegmentationFixture segmentations;
    @LocalServerPort int port;

    @BeforeEach
    void company() {
        users.company();
    }

    @Test
    void isEmptyAtFirst() {
        users.act(users.admin());

        assertThat(home.overview().isEmpty()).isTrue();
    }

    /** Summed months and the days at both ends, less what came back; nothing older. */
    @Test
    void tellsTheRevenueOfAYear() {
        users.act(users.admin());
        var acme = parties.customer("Acme");
        var today = companies.today();
        var first = today.minusYears(1).plusDays(1);
        sold(acme, first.minusDays(1), "1000");
        sold(acme, first, "100");
        sold(acme, today.minusMonths(5).withDayOfMonth(7), "20");
        sold(acme, today, "3");
        orders.goodsBack(acme, today.minusMonths(5).withDayOfMonth(9).toString())
                .line("1", "0.5")
                .save();
        assertThat(home.overview().revenue().amount()).isEqualByComparingTo("122.5");

        sums.refresh();
        assertThat(home.overview().revenue().amount()).isEqualByComparingTo("122.5");
    }

    private void sold(UUID party, LocalDate day, String price) {
        orders.order(party, day.toString()).state(OrderState.COMPLETED).line("1", price).save();
    }

    @Test
    void tellsWhatIsNextToWhoCanDoIt() {
        users.act(users.admin());
        var acme = parties.customer("Acme");
        assertThat(home.overview().steps())
                .extracting(NextStep::name)
                .containsExactly("products", "orders", "users");

        products.product("B-1", "Bolt", "2.50", "1.10");
        orders.order(acme, "2026-03-05").line("2", "10").save();
        assertThat(home.overview().steps())
                .extracting(NextStep::name)
                .containsExactly("segmentation", "users");

        users.act(users.auditor());
        assertThat(home.overview().steps()).isEmpty();
    }

    @Test
    void showsTheLatestSegmentationWithinTheScopeOfWhoAsks() {
        users.act(users.admin());
        var manager = users.manager();
        for (int month = 1; month <= 9; month++) {
            orders.order(parties.customer("Own " + month, manager.id()), "2026-0" + month + "-05")
                    .line("2", "10")
                    .save();
            orders.order(parties.customer("Other " + month), "2026-0" + month + "-06")
                    .line("1", "10")
                    .save();
        }
        var run = segmentations.computed("Yearly", "2026-01-01", "2026-09-30");

        var classes = Objects.requireNonNull(home.overview().classes());
        assertThat(classes.name()).isEqualTo("Yearly");
        assertThat(classes.matrix().total().customers()).isEqualTo(18);
        assertThat(classes.address(AbcClass.A, null))
                .isEqualTo(
                        "/segmentations/"
                                + run.definition()
                                + "/runs/"
                                + run.id()
                                + "?filter=abc==A#list");

        users.act(manager);
        var own = Objects.requireNonNull(home.overview().classes());
        assertThat(own.matrix().total().customers()).isEqualTo(9);
        assertThat(home.overview().imports()).isEmpty();
    }

    @Test
    void saysThatItIsUpToWhomeverAsks() throws Exception {
        var answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create("http://localhost:" + port + "/health"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.body()).matches("\\{\"status\":\"UP\",\"version\":\"[^\"]+\"}");
    }
}
