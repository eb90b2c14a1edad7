package org.vrazka.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.parties.db.Tables.PARTY;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.OrderFixture;
import org.vrazka.parties.PartyFixture;

import java.time.LocalDate;
import java.util.UUID;

/** Customers that are older than the data. */
@DatabaseTest
class OpeningTest {
    private static final LocalDate TODAY = LocalDate.now();

    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired OrderFixture orders;
    @Autowired SegmentationFixture fixture;
    @Autowired Results results;

    @BeforeEach
    void signIn() {
        users.company();
        users.act(users.admin());
    }

    @Test
    void countsForTheirStatus() {
        var old = buyer("old", daysAgo(3_000), 5, daysAgo(20));
        var same = buyer("same, unknown", null, null, daysAgo(20));
        var silent = buyer("silent", daysAgo(400), null, null);
        var late = buyer("late", daysAgo(30), null, null);

        var run = fixture.computed("Revenue", daysAgo(500).toString(), TODAY.toString());

        var found = results.find(run, old).orElseThrow();
        assertThat(found.status()).isEqualTo(Status.REGULAR);
        assertThat(found.orders()).isEqualTo(6);
        assertThat(found.firstOrder()).isEqualTo(daysAgo(3_000));
        assertThat(found.lastOrder()).isEqualTo(daysAgo(20));
        assertThat(results.find(run, same).orElseThrow().status()).isEqualTo(Status.ONE_TIME);
        assertThat(results.find(run, silent).orElseThrow().status()).isEqualTo(Status.LOST);
        assertThat(results.find(run, late).orElseThrow().status()).isEqualTo(Status.ONE_TIME);
        assertThat(results.find(run, late).orElseThrow().abc()).isNull();
    }

    private UUID buyer(
            String name,
            @Nullable LocalDate since,
            @Nullable Integer before,
            @Nullable LocalDate orderedOn) {
        var party = parties.customer(name);
        db.update(PARTY)
                .set(PARTY.CUSTOMER_SINCE, since)
                .set(PARTY.ORDERS_BEFORE, before)
                .where(PARTY.ID.eq(party))
                .execute();
        if (orderedOn != null) {
            orders.order(party, orderedOn.toString()).line("1", "100").save();
        }
        return party;
    }

    private static LocalDate daysAgo(int days) {
        return TODAY.minusDays(days);
    }
}
