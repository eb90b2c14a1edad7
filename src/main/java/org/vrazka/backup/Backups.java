package org.vrazka.backup;

import static org.jooq.Records.mapping;
import static org.vrazka.backup.db.Tables.MADE;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.SecurityEvent;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Jobs;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Every question about backups, and the wish for one. */
@Service
@Transactional
public class Backups {
    private static final int NEWEST = 20;
    private static final Duration OLD = Duration.ofDays(7);

    private final DSLContext db;
    private final Jobs jobs;
    private final BackupFolder folder;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Backups(
            DSLContext db,
            Jobs jobs,
            BackupFolder folder,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.jobs = jobs;
        this.folder = folder;
        this.events = events;
        this.clock = clock;
    }

    public List<Backup> newest() {
        return db.select(
                        MADE.ID,
                        MADE.STARTED_AT,
                        MADE.FINISHED_AT,
                        MADE.FAILED,
                        MADE.FILE,
                        MADE.BYTES,
                        MADE.ROWS)
                .from(MADE)
                .orderBy(MADE.STARTED_AT.desc(), MADE.ID.desc())
                .limit(NEWEST)
                .fetch(mapping(Backup::new));
    }

    /** Whether a week of work could be lost. */
    public boolean isOverdue() {
        return !db.fetchExists(MADE, MADE.FINISHED_AT.gt(clock.instant().minus(OLD)));
    }

    /** Begins one in the background, unless one is being made. */
    public void start() {
        endAbandoned();
        var id = Ids.next();
        var now = clock.instant();
        int begun =
                db.insertInto(MADE)
                        .set(MADE.ID, id)
                        .set(MADE.STARTED_AT, now)
                        .set(MADE.FILE, folder.next(now).toString())
                        .onConflictDoNothing() // two at once: the database lets one go on
                        .execute();
        if (begun > 0) {
            events.publishEvent(SecurityEvent.of(What.BACKED_UP));
            jobs.start(BackupJob.TASK.instance(id.toString()).build());
        }
    }

    /** One whose job is gone must not keep others from being made. */
    private void endAbandoned() {
        db.execute(
                """
                update backup.made set failed = true
                where finished_at is null and not failed
                  and not exists (select from shared.scheduled_tasks
                                  where task_name = {0} and task_instance = made.id::text)
                """,
                DSL.val(BackupJob.TASK.getTaskName()));
    }

    Path file(UUID id) {
        return Path.of(db.fetchSingle(MADE, MADE.ID.eq(id)).getFile());
    }

    void finished(UUID id, long bytes, long rows) {
        db.update(MADE)
                .set(MADE.FINISHED_AT, clock.instant())
                .set(MADE.BYTES, bytes)
                .set(MADE.ROWS, rows)
                .where(MADE.ID.eq(id))
                .execute();
    }

    void failed(UUID id) {
        db.update(MADE)
                .set(MADE.FAILED, true)
                .where(MADE.ID.eq(id), MADE.FINISHED_AT.isNull())
                .execute();
    }
}
