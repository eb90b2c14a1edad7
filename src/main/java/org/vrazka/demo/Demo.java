package org.vrazka.demo;

import static org.vrazka.shared.web.Text.t;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.Companies;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Kind;
import org.vrazka.identity.SecurityEvent;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.identity.User;
import org.vrazka.identity.Users;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Jobs;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The made-up company: begun, followed, thrown away whole. */
@Service
@Transactional
public class Demo {
    private final DSLContext db;
    private final Jobs jobs;
    private final DemoTables tables;
    private final CurrentUser currentUser;
    private final Companies companies;
    private final Users users;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Demo(
            DSLContext db,
            Jobs jobs,
            DemoTables tables,
            CurrentUser currentUser,
            Companies companies,
            Users users,
            Clock clock,
            ApplicationEventPublisher events) {
        this.db = db;
        this.jobs = jobs;
        this.tables = tables;
        this.currentUser = currentUser;
        this.companies = companies;
        this.users = users;
        this.clock = clock;
        this.events = events;
    }

    /** How far the making is. */
    public record Progress(int percent, boolean failed, boolean finished) {}

    /** Whether this user may make and throw away the made-up company. */
    public static boolean isFor(@Nullable User user) {
        return user != null && user.rights().allows(Kind.COMPANY, Action.CHANGE);
    }

    /** Starts the making in the background; refused beside real data. */
    public void start() {
        if (companies.get().demo() || tables.isFilled()) {
            throw new Invalid("", "filled", t("demo.filled"));
        }
        db.execute("delete from demo.making where failed");
        int begun =
                db.execute(
                        "insert into demo.making (started_by) values (?) on conflict do nothing",
                        currentUser.get().id());
        if (begun > 0) {
            events.publishEvent(SecurityEvent.of(What.DEMO_MADE));
            jobs.start(DemoJob.TASK.instance(DemoMaker.WORK + "/" + clock.instant()).build());
        }
    }

    public Optional<Progress> progress() {
        return db.fetch("select percent, failed, finished_at is not null from demo.making").stream()
                .map(row ->
                        new Progress(
                                row.get(0, Integer.class),
                                row.get(1, Boolean.class),
                                row.get(2, Boolean.class)))
                .findFirst();
    }

    /** Everything that the company has: every business table is empty afterwards. */
    public void remove() {
        if (!companies.get().demo() || hasRealData()) {
            throw new Invalid("", "real", t("demo.real"));
        }
        tables.empty();
        db.execute("delete from demo.making");
        users.removeMadeUp();
        companies.markDemo(false);
        events.publishEvent(SecurityEvent.of(What.DEMO_REMOVED));
    }

    /** Somebody began to work here after the company was made. */
    boolean hasRealData() {
        return tables.isWorkedIn();
    }

    User startedBy() {
        return users.get(db.fetchSingle("select started_by from demo.making").get(0, UUID.class));
    }

    /** Seen by others at once, while the making goes on. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void reached(int percent) {
        db.execute("update demo.making set percent = ?", percent);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void failed() {
        db.execute("update demo.making set failed = true");
    }

    void finished() {
        db.execute("update demo.making set finished_at = now()");
        companies.markDemo(true);
    }
}
