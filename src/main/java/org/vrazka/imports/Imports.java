package org.vrazka.imports;

import static org.vrazka.imports.db.Tables.IMPORT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Kind;
import org.vrazka.identity.SecurityEvent;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.TooMany;
import org.vrazka.shared.web.Text;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every question about imports, and every decision on one. */
@Service
@Transactional
public class Imports {
    private final DSLContext db;
    private final FileStore files;
    private final Stages stages;
    private final Json json;
    private final ImportRows rows;
    private final ImportStart start;
    private final ApplicationEventPublisher events;

    Imports(
            DSLContext db,
            FileStore files,
            Stages stages,
            Json json,
            ImportRows rows,
            ImportStart start,
            ApplicationEventPublisher events) {
        this.db = db;
        this.files = files;
        this.stages = stages;
        this.json = json;
        this.rows = rows;
        this.start = start;
        this.events = events;
    }

    /**
     * Keeps the file and begins to read it.
     *
     * @throws TooMany when this user has begun as many in the last hour as are allowed
     */
    public UUID begin(String fileName, long size, InputStream file, Plan plan) throws IOException {
        return start.begin(fileName, size, file, plan);
    }

    /** Those begun before this one, the newest first; ids are in the order of time. */
    public List<Import> before(@Nullable UUID id, int limit) {
        return rows.select(id == null ? DSL.noCondition() : IMPORT.ID.lt(id), limit);
    }

    public Import get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("import", id));
    }

    public Optional<Import> find(UUID id) {
        return rows.select(IMPORT.ID.eq(id), 1).stream().findFirst();
    }

    /** Whether its file is there: it goes when somebody of whom it may tell is erased. */
    @Transactional(readOnly = true)
    public boolean hasFile(UUID id) {
        return files.holds(id);
    }

    /** Takes over what a person has corrected, and goes on to the dry run. */
    public void understandAs(UUID id, ImportKind kind, Settings settings) {
        var found = get(id);
        if (found.state() != ImportState.MAPPING && found.state() != ImportState.READY) {
            throw new WrongState(found);
        }
        db.update(IMPORT)
                .set(IMPORT.KIND, kind.name())
                .set(IMPORT.SETTINGS, json.write(settings))
                .set(IMPORT.STATE, ImportState.ANALYSING.name())
                .where(IMPORT.ID.eq(id))
                .execute();
        start.schedule(id);
    }

    /** Takes over what a person has corrected, to be looked at further. */
    public void mapAs(UUID id, Settings settings) {
        int changed =
                db.update(IMPORT)
                        .set(IMPORT.SETTINGS, json.write(settings))
                        .where(IMPORT.ID.eq(id), IMPORT.STATE.eq(ImportState.MAPPING.name()))
                        .execute();
        if (changed == 0) {
            throw new WrongState(get(id));
        }
    }

    /** Reads the file anew by another plan: other encoding, separator or kind. */
    public void readAgain(UUID id, Plan plan) {
        var found = get(id);
        if (found.state().isBusy()
                || found.state() == ImportState.DONE
                || found.state() == ImportState.UNDONE
                || found.position() > 0) {
            throw new WrongState(found);
        }
        db.update(IMPORT)
                .set(IMPORT.PLAN, json.write(plan))
                .setNull(IMPORT.SETTINGS)
                .set(IMPORT.STATE, ImportState.ANALYSING.name())
                .where(IMPORT.ID.eq(id))
                .execute();
        start.schedule(id);
    }

    /** Back to the second step of the wizard. */
    public void mapAgain(UUID id) {
        var changed =
                db.update(IMPORT)
                        .set(IMPORT.STATE, ImportState.MAPPING.name())
                        .where(
                                IMPORT.ID.eq(id),
                                IMPORT.STATE.in(
                                        ImportState.READY.name(), ImportState.FAILED.name()),
                                IMPORT.POSITION.eq(0L),
                                IMPORT.SETTINGS.isNotNull())
                        .execute();
        if (changed == 0) {
            throw new WrongState(get(id));
        }
    }

    /**
     * Starts what the dry run has shown.
     *
     * @param decision for orders that come back with other content; null when the plan has said it
     */
    public void run(UUID id, @Nullable OnExisting decision) {
        var found = get(id);
        var settings = found.settings();
        if (!found.canRun() || settings == null) {
            throw new WrongState(found);
        }
        if (found.needsDecision() && (decision == null || decision == OnExisting.ASK)) {
            throw new Invalid(
                    "onExisting", "undecided", Text.t("imports.undecided", found.conflicts()));
        }
        if (decision != null && decision != OnExisting.ASK) {
            settings = settings.on(decision);
        }
        start(id, ImportState.READY, ImportState.RUNNING, settings);
        events.publishEvent(event(What.IMPORTED, found));
        if (settings.onExisting() == OnExisting.SKIP
                && found.rows().changed() > 0
                && found.conflicts() > 0) {
            db.update(IMPORT)
                    .set(IMPORT.UNCHANGED, IMPORT.UNCHANGED.plus(IMPORT.CHANGED))
                    .set(IMPORT.CHANGED, 0L)
                    .where(IMPORT.ID.eq(id))
                    .execute();
        }
    }

    private void start(UUID id, ImportState from, ImportState to, @Nullable Settings settings) {
        int changed =
                db.update(IMPORT)
                        .set(IMPORT.STATE, to.name())
                        .set(IMPORT.SETTINGS, settings == null ? null : json.write(settings))
                        .where(IMPORT.ID.eq(id), IMPORT.STATE.eq(from.name()))
                        .execute();
        if (changed == 0) {
            throw new WrongState(get(id));
        }
        start.schedule(id);
    }

    /** Takes a finished import back, as far as nobody has changed what it made. */
    public void undo(UUID id) {
        var found = get(id);
        if (!found.canUndo()) {
            throw new WrongState(found);
        }
        start(id, found.state(), ImportState.UNDOING, found.settings());
        events.publishEvent(event(What.IMPORT_UNDONE, found));
    }

    private static SecurityEvent event(What what, Import found) {
        return SecurityEvent.of(what)
                .about(Kind.IMPORTS, found.id())
                .noting(found.fileName())
                .counting(found.rows().read());
    }

    /** Forgets an import that has not changed anything, with its file. */
    public void discard(UUID id) {
        var found = get(id);
        if (found.state().isBusy() || found.position() > 0 && found.state() != ImportState.UNDONE) {
            throw new WrongState(found);
        }
        stages.drop(id);
        db.deleteFrom(IMPORT).where(IMPORT.ID.eq(id)).execute();
    }

    UUID author(UUID id) {
        return db.select(IMPORT.CREATED_BY)
                .from(IMPORT)
                .where(IMPORT.ID.eq(id))
                .fetchOptional(IMPORT.CREATED_BY)
                .orElseThrow(() -> new NotFound("import", id));
    }
}
