package org.vrazka.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Action;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.OrderFixture;
import org.vrazka.parties.PartyFixture;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Who may export less than he sees takes away what he may export, and never more than he sees. */
@DatabaseTest
class ExportReachTest {
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired OrderFixture orders;
    @Autowired SegmentationFixture segmentations;
    MockMvc web;
    List<String> exports;
    User clerk;

    @BeforeEach
    void given(@Autowired WebApplicationContext context) {
        users.company();
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void takesAwayOnlyOnesOwnOfAllThatOneSees() throws Exception {
        oneOwnAndOneForeignBuyer(Reach.ALL, Reach.OWN);
        for (var address : exports) {
            assertThat(csv(address)).as(address).contains("Свой").doesNotContain("Чужд");
        }
    }

    @Test
    void takesAwayNothingThatOneDoesNotSee() throws Exception {
        oneOwnAndOneForeignBuyer(Reach.OWN, Reach.ALL);
        for (var address : exports) {
            assertThat(csv(address)).as(address).contains("Свой").doesNotContain("Чужд");
        }
    }

    private void oneOwnAndOneForeignBuyer(Reach seen, Reach exported) {
        clerk =
                users.user(
                        "Взимащ",
                        Stream.of(Kind.PARTIES, Kind.ORDERS, Kind.SEGMENTATIONS)
                                .flatMap(kind ->
                                        Stream.of(
                                                new Grant(kind, Action.SEE, seen),
                                                new Grant(kind, Action.EXPORT, exported)))
                                .toArray(Grant[]::new));
        var admin = users.act(users.admin());
        buy(parties.customer("Свой ООД", clerk.id()));
        buy(parties.customer("Чужд ООД", admin.id()));
        var run = segmentations.computed("Оборот", "2026-01-01", "2026-03-31");
        users.act(clerk);
        exports =
                List.of(
                        "/parties/export?columns=name&",
                        "/orders/export?columns=party&",
                        "/segmentations/%s/runs/%s/export?columns=name&"
                                .formatted(run.definition(), run.id()));
    }

    private void buy(UUID party) {
        orders.order(party, "2026-02-10").line("1", "100").save();
    }

    private String csv(String address) throws Exception {
        return web.perform(get(address + "format=csv"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
