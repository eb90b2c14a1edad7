package org.vrazka.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.segmentation.db.Tables.DEFINITION;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.ReadyRole;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.shared.Schedule;
import org.vrazka.shared.Schedule.Every;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Runs that start by themselves. */
@DatabaseTest
class ScheduledRunsTest {
    private static final Instant MADE = Instant.parse("2026-05-20T10:00:00Z");

    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired Segmentations segmentations;
    @Autowired Runs runs;
    @Autowired Computation computation;
    @Autowired ScheduledRuns scheduled;
    @Autowired List<RecurringTask<?>> recurring;

    private User admin;

    @BeforeEach
    void given() {
        users.company();
        admin = users.admin();
        users.act(admin);
    }

    @Test
    void startOnceWhenTheirTimeHasCome() {
        var id = made(new Schedule(Every.MONTH, 1, 3));

        scheduled.startDue(Instant.parse("2026-05-31T23:59:59Z"));
        assertThat(runs.all(id)).isEmpty();
        scheduled.startDue(Instant.parse("2026-06-01T01:00:00Z"));
        assertThat(runs.all(id)).hasSize(1);
        done(id);
        scheduled.startDue(Instant.parse("2026-06-01T01:01:00Z"));

        assertThat(runs.all(id)).singleElement().extracting(Run::startedBy).isEqualTo(admin.id());
        assertThat(recurring).extracting(RecurringTask::getName).contains("segmentation-schedule");
    }

    @Test
    void makeUpForManyMissedTimesByOne() {
        var id = made(new Schedule(Every.DAY, 1, 3));

        scheduled.startDue(Instant.parse("2026-08-20T10:00:00Z"));
        done(id);
        scheduled.startDue(Instant.parse("2026-08-20T10:01:00Z"));
        assertThat(runs.all(id)).hasSize(1);

        scheduled.startDue(Instant.parse("2026-08-21T10:00:00Z"));
        assertThat(runs.all(id)).hasSize(2);
    }

    @Test
    void doNotStartWithoutASchedule() {
        var id = made(new Schedule(Every.NEVER, 1, 3));

        scheduled.startDue(Instant.parse("2030-01-01T00:00:00Z"));

        assertThat(runs.all(id)).isEmpty();
        assertThat(segmentations.get(id).next()).isNull();
    }

    @Test
    void areOfAnAdministratorWhenTheirOwnerIsGone() {
        var owner = users.user("Анализ", ReadyRole.ANALYST);
        users.act(owner);
        var id = made(Schedule.DEFAULT);
        users.act(admin);
        scheduled.startDue(Instant.parse("2026-06-02T00:00:00Z"));
        assertThat(runs.all(id).getFirst().startedBy()).isEqualTo(owner.id());
        done(id);

        db.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.ACTIVE, false)
                .where(USER_ACCOUNT.ID.eq(owner.id()))
                .execute();
        scheduled.startDue(Instant.parse("2026-07-02T00:00:00Z"));

        assertThat(runs.all(id).getFirst().startedBy()).isEqualTo(admin.id());
    }

    /** A change of the rules does not start what was due by the schedule before. */
    @Test
    void countFromWhenTheirScheduleWasSaid() {
        var id = made(new Schedule(Every.NEVER, 1, 3));
        var now = segmentations.get(id);

        segmentations.change(id, now.version(), now.name(), now.rules(), Schedule.DEFAULT);
        scheduled.startDue(Instant.now());

        assertThat(runs.all(id)).isEmpty();
        assertThat(segmentations.get(id).next()).isAfter(Instant.now());
    }

    private UUID made(Schedule schedule) {
        var id = segmentations.create("Приход", Rules.DEFAULT, schedule);
        db.update(DEFINITION)
                .set(DEFINITION.SCHEDULE_UNTIL, MADE)
                .where(DEFINITION.ID.eq(id))
                .execute();
        return id;
    }

    private void done(UUID definition) {
        computation.perform(runs.findCurrent(definition).orElseThrow().id());
    }
}
