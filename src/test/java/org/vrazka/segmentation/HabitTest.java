package org.vrazka.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.parties.db.Tables.STANDING;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.OrderFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.records.ListQuery;
import org.vrazka.records.timeline.Timeline;
import org.vrazka.records.timeline.TimelineEntry;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** How often customers buy, who slips away, who came back, and what is told of it. */
@DatabaseTest
@RecordApplicationEvents
class HabitTest {
    private static final LocalDate TODAY = LocalDate.now();

    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired OrderFixture orders;
    @Autowired SegmentationFixture fixture;
    @Autowired Results results;
    @Autowired Timeline timeline;
    @Autowired ApplicationEvents events;

    @BeforeEach
    void signIn() {
        users.company();
        users.act(users.admin());
    }

    @Test
    void areStoredWithEachCustomer() {
        var steady = buyer("steady", 70, 40, 10);
        var silent = buyer("silent", 140, 120, 100);
        buyer("too few", 90, 60);
        var lost = buyer("lost", 400, 390, 380);

        var run = fixture.computed("Revenue", daysAgo(500), daysAgo(0));

        var habit = results.find(run, silent).orElseThrow().habit();
        assertThat(habit.mean()).isEqualTo(20);
        assertThat(habit.deviation()).isZero();
        assertThat(habit.nextOrder()).isEqualTo(TODAY.minusDays(80));
        assertThat(habit.daysLate(run.asOf())).isEqualTo(80);
        assertThat(habit.atRisk()).isEqualByComparingTo("300");
        assertThat(results.find(run, steady).orElseThrow().habit().isSlipping()).isFalse();
        assertThat(results.find(run, lost).orElseThrow().habit().isSlipping()).isFalse();
        assertThat(names(run, "slipping==true")).containsExactly("silent");
        assertThat(names(run, "daysLate=gt=79;rhythmDays=le=20")).containsExactly("silent", "lost");
        var signs = results.matrix(run).signs();
        assertThat(signs.slipping()).isEqualTo(1);
        assertThat(signs.atRisk()).isEqualByComparingTo(new BigDecimal("300"));
    }

    @Test
    void markWhoCameBackForAYear() {
        var back = buyer("back", 900, 300, 290);
        var longAgo = buyer("back long ago", 900, 500, 490, 400, 300, 200, 100);
        var gone = buyer("back and gone", 700, 350);

        var run = fixture.computed("Revenue", daysAgo(1_000), daysAgo(0));

        assertThat(results.find(run, back).orElseThrow().status()).isEqualTo(Status.LOST);
        assertThat(entries(back).getFirst().text())
                .isEqualTo(
                        "3 orders, the last on "
                                + Format.date(TODAY.minusDays(290))
                                + ", 290 days before");
        assertThat(results.find(run, gone).orElseThrow().habit().wonBack()).isNull();
        assertThat(results.find(run, longAgo).orElseThrow().habit().wonBack()).isNull();

        orders.order(back, daysAgo(3)).line("1", "100").save();
        var next = fixture.computed(run.definition());

        assertThat(names(next, "wonBack==true")).containsExactly("back");
        assertThat(results.matrix(next).signs().wonBack()).isEqualTo(1);
        assertThat(db.fetchValue(PARTY_LIST.WON_BACK_ON, PARTY_LIST.ID.eq(back)))
                .isEqualTo(TODAY.minusDays(3));
        assertThat(entries(back)).extracting(TimelineEntry::title).contains("Won back");
    }

    @Test
    void tellOfAllChangesOfARunByOneEvent() {
        buyer("one", 40);
        buyer("two", 30, 20);
        var run = fixture.computed("Revenue", daysAgo(100), daysAgo(0));

        var told = events.stream(ClassesChanged.class).toList();
        assertThat(told).hasSize(1);
        var event = told.getFirst();
        assertThat(event.run()).isEqualTo(run.id());
        assertThat(event.parties()).isEqualTo(2);
        assertThat(db.fetchCount(STANDING, STANDING.AT.eq(event.at()))).isEqualTo(2);

        fixture.computed(run.definition());
        assertThat(events.stream(ClassesChanged.class)).hasSize(1);
    }

    private List<String> names(Run run, String filter) {
        return results.customers(run, ListQuery.of(filter)).map(Customer::name).items();
    }

    private List<TimelineEntry> entries(UUID party) {
        return timeline.of(party, Set.of("standing"), null, Timeline.PAGE).items();
    }

    private UUID buyer(String name, int... daysAgo) {
        var party = parties.customer(name);
        for (int days : daysAgo) {
            orders.order(party, daysAgo(days)).line("1", "100").save();
        }
        return party;
    }

    private static String daysAgo(int days) {
        return TODAY.minusDays(days).toString();
    }
}
