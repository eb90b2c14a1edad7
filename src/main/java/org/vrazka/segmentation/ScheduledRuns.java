package org.vrazka.segmentation;

import static org.jooq.Records.mapping;
import static org.vrazka.segmentation.db.Tables.DEFINITION;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrazka.identity.Action;
import org.vrazka.identity.Administrators;
import org.vrazka.identity.Companies;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Kind;
import org.vrazka.identity.User;
import org.vrazka.identity.Users;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Starts the runs that are due: one, however many times of its schedule have passed. */
@Component
class ScheduledRuns {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledRuns.class);

    private final DSLContext db;
    private final Segmentations segmentations;
    private final Runs runs;
    private final Users users;
    private final Administrators administrators;
    private final CurrentUser currentUser;
    private final Companies companies;
    private final Clock clock;
    private final TransactionTemplate step;

    ScheduledRuns(
            DSLContext db,
            Segmentations segmentations,
            Runs runs,
            Users users,
            Administrators administrators,
            CurrentUser currentUser,
            Companies companies,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.segmentations = segmentations;
        this.runs = runs;
        this.users = users;
        this.administrators = administrators;
        this.currentUser = currentUser;
        this.companies = companies;
        this.clock = clock;
        step = new TransactionTemplate(transactions);
    }

    /**
     * @param until the schedule has been kept so far
     */
    private record Planned(UUID id, Schedule schedule, Instant until, @Nullable UUID owner) {}

    void startDue() {
        startDue(clock.instant());
    }

    void startDue(Instant now) {
        var zone = companies.zone();
        db.select(
                        DEFINITION.ID,
                        ScheduleColumns.SCHEDULE,
                        DEFINITION.SCHEDULE_UNTIL,
                        DEFINITION.CREATED_BY)
                .from(DEFINITION)
                .where(DEFINITION.DELETED_AT.isNull())
                .and(DEFINITION.RUNS_EVERY.ne(Schedule.Every.NEVER.name()))
                .fetch(mapping(Planned::new))
                .forEach(planned -> {
                    var due = planned.schedule().after(planned.until(), zone);
                    if (due != null && !due.isAfter(now)) {
                        start(planned, now);
                    }
                });
    }

    private void start(Planned planned, Instant now) {
        var user = starter(planned);
        if (user.isEmpty()) {
            LOG.warn("nobody may run segmentation {}, which is due", planned.id());
            return;
        }
        step.executeWithoutResult(transaction -> {
            if (take(planned, now)) {
                currentUser.as(user.get(), () -> runs.start(planned.id()));
            }
        });
    }

    /** Another node may have been first, or somebody may have changed the schedule meanwhile. */
    private boolean take(Planned planned, Instant now) {
        return db.update(DEFINITION)
                        .set(DEFINITION.SCHEDULE_UNTIL, now)
                        .where(DEFINITION.ID.eq(planned.id()), DEFINITION.DELETED_AT.isNull())
                        .and(DEFINITION.SCHEDULE_UNTIL.eq(planned.until()))
                        .execute()
                == 1;
    }

    /** Its owner; if he cannot any more, the first administrator who can. */
    private Optional<User> starter(Planned planned) {
        return Optional.ofNullable(planned.owner())
                .flatMap(users::findActive)
                .filter(user -> mayStart(user, planned.id()))
                .or(() ->
                        administrators.all().stream()
                                .filter(user -> mayStart(user, planned.id()))
                                .findFirst());
    }

    private boolean mayStart(User user, UUID definition) {
        return user.rights().allows(Kind.SEGMENTATIONS, Action.CHANGE)
                && currentUser.as(user, () -> isSeen(definition));
    }

    private boolean isSeen(UUID definition) {
        try {
            segmentations.get(definition);
            return true;
        } catch (NotFound e) {
            return false;
        }
    }
}
