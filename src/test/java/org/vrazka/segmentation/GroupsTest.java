package org.vrazka.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.segmentation.db.Tables.DEFINITION;
import static org.vrazka.segmentation.db.Tables.RESULT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.OrderFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.records.ListQuery;
import org.vrazka.shared.Schedule;

import java.time.LocalDate;
import java.util.UUID;

/** A head, its subsidiary and the subsidiary of that, beside a company that stands alone. */
@DatabaseTest
class GroupsTest {
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired OrderFixture orders;
    @Autowired SegmentationFixture segmentations;
    @Autowired Segmentations definitions;
    @Autowired Standings standings;
    @Autowired Results results;
    @Autowired DSLContext db;
    UUID head;
    UUID daughter;
    UUID granddaughter;
    UUID alone;

    @BeforeEach
    void given() {
        users.company();
        users.act(users.admin());
        head = parties.customer("Head");
        daughter = parties.customer("Daughter");
        granddaughter = parties.customer("Granddaughter");
        alone = parties.customer("Alone");
        under(daughter, head);
        under(granddaughter, daughter);
        order(daughter, "2026-01-10", "500");
        order(granddaughter, "2026-02-10", "400");
        order(head, "2026-03-12", "100");
        order(alone, "2026-03-05", "900");
    }

    private void under(UUID party, UUID parent) {
        db.update(PARTY).set(PARTY.PARENT_ID, parent).where(PARTY.ID.eq(party)).execute();
    }

    private void order(UUID party, String day, String amount) {
        orders.order(party, day).line("1", amount).save();
    }

    @Test
    void areOneCustomerWithAllThatTheyBought() {
        var run = segmentations.computed("Groups", rules(true));

        var rows = results.customers(run, ListQuery.ALL).items();
        assertThat(rows).extracting(Customer::name).containsExactly("Head", "Alone");
        var group = rows.getFirst();
        assertThat(group.measure()).isEqualByComparingTo("1000");
        assertThat(group.orders()).isEqualTo(3);
        assertThat(group.firstOrder()).isEqualTo("2026-01-10");
        assertThat(group.lastOrder()).isEqualTo("2026-03-12");
        assertThat(group.habit().mean()).isEqualTo(30.5f);
        assertThat(results.find(run, granddaughter).orElseThrow().name()).isEqualTo("Head");
    }

    @Test
    void giveTheirMembersTheirClass() {
        var run = segmentations.computed("Groups", rules(true));
        assertThat(db.fetchValue(DEFINITION.OFFICIAL, DEFINITION.ID.eq(run.definition()))).isTrue();

        for (var party : new UUID[] {head, daughter, granddaughter}) {
            var card = db.fetchSingle(PARTY_LIST, PARTY_LIST.ID.eq(party));
            assertThat(card.getAbc()).isEqualTo("A");
            assertThat(card.getStatus()).isEqualTo("REGULAR");
        }
        var why = standings.of(daughter, new Figures("EUR")).getFirst();
        assertThat(why.explanation().getFirst())
                .isEqualTo("Classed as one with its group: Head and 2 more companies");
    }

    /** Who was classed alone before is no dropout: it is there with its group. */
    @Test
    void leaveNoHoleWhenTheyBecomeOne() {
        var before = segmentations.computed("Groups", rules(false));
        assertThat(results.customers(before, ListQuery.ALL).items()).hasSize(4);
        var definition = before.definition();
        definitions.change(definition, 1, "Groups", rules(true), Schedule.DEFAULT);

        var run = segmentations.computed(definition);

        assertThat(db.fetchCount(RESULT, RESULT.RUN_KEY.eq(run.key()))).isEqualTo(2);
        assertThat(results.find(before, daughter).orElseThrow().name()).isEqualTo("Daughter");
        assertThat(results.find(run, daughter).orElseThrow().name()).isEqualTo("Head");
    }

    private static Rules rules(boolean groups) {
        var usual = Rules.DEFAULT;
        return new Rules(
                null,
                usual.measure(),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-03-31"),
                null,
                usual.step(),
                usual.abc(),
                usual.xyz(),
                usual.status(),
                groups);
    }
}
