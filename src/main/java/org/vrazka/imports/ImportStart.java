package org.vrazka.imports;

import static org.vrazka.imports.db.Tables.IMPORT;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.vrazka.identity.CurrentUser;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Jobs;
import org.vrazka.shared.TooMany;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Begins imports, and each step of them. */
@Component
class ImportStart {
    private final DSLContext db;
    private final FileStore files;
    private final Json json;
    private final CurrentUser currentUser;
    private final Jobs jobs;
    private final OneTimeTask<Void> job;
    private final Clock clock;
    private final int perHour;

    ImportStart(
            DSLContext db,
            FileStore files,
            Json json,
            CurrentUser currentUser,
            @Lazy Jobs jobs,
            @Lazy OneTimeTask<Void> importJob,
            Clock clock,
            @Value("${vrazka.imports.per-hour:200}") int perHour) {
        this.db = db;
        this.files = files;
        this.json = json;
        this.currentUser = currentUser;
        this.jobs = jobs;
        this.job = importJob;
        this.clock = clock;
        this.perHour = perHour;
    }

    /**
     * Keeps the file and begins to read it.
     *
     * @throws TooMany when this user has begun as many in the last hour as are allowed
     */
    UUID begin(String fileName, long size, InputStream file, Plan plan) throws IOException {
        refuseTooMany();
        var id = Ids.next();
        db.insertInto(IMPORT)
                .set(IMPORT.ID, id)
                .set(IMPORT.KIND, (plan.kind() == null ? ImportKind.ORDERS : plan.kind()).name())
                .set(IMPORT.STATE, ImportState.ANALYSING.name())
                .set(IMPORT.FILE_NAME, fileName)
                .set(IMPORT.FILE_SIZE, size)
                .set(IMPORT.PLAN, json.write(plan))
                .set(IMPORT.CREATED_BY, currentUser.get().id())
                .execute();
        files.keep(id, file);
        schedule(id);
        return id;
    }

    private void refuseTooMany() {
        var hour = Duration.ofHours(1);
        var mine =
                IMPORT.CREATED_BY
                        .eq(currentUser.get().id())
                        .and(IMPORT.CREATED_AT.gt(clock.instant().minus(hour)));
        if (db.fetchCount(IMPORT, mine) >= perHour) {
            var oldest = db.select(DSL.min(IMPORT.CREATED_AT)).from(IMPORT).where(mine);
            var begun = db.fetchValue(oldest);
            throw new TooMany(
                    begun == null ? hour : Duration.between(clock.instant(), begun.plus(hour)));
        }
    }

    /**
     * Each step is a job of its own: the one before may not have left the scheduler's table yet.
     */
    void schedule(UUID id) {
        jobs.start(job.instance(id + "/" + Ids.next()));
    }
}
