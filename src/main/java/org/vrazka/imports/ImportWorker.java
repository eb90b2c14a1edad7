package org.vrazka.imports;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrazka.identity.Companies;
import org.vrazka.identity.Company;
import org.vrazka.identity.Origin;
import org.vrazka.identity.Way;
import org.vrazka.imports.reading.Unreadable;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Takes an import from one rest to the next: from the file to the dry run, through the run, through
 * the undo.
 */
@Component
class ImportWorker {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int TRIES = 3;

    private final DSLContext db;
    private final TransactionTemplate transaction;
    private final Imports imports;
    private final FileStore files;
    private final Analysis analysis;
    private final Works works;
    private final Ledger ledger;
    private final Companies companies;

    ImportWorker(
            DSLContext db,
            TransactionTemplate transaction,
            Imports imports,
            FileStore files,
            Analysis analysis,
            Works works,
            Ledger ledger,
            Companies companies) {
        this.db = db;
        this.transaction = transaction;
        this.imports = imports;
        this.files = files;
        this.analysis = analysis;
        this.works = works;
        this.ledger = ledger;
        this.companies = companies;
    }

    /**
     * @param failures how often it has failed already, to give up at some time
     */
    void work(UUID id, int failures) {
        if (imports.find(id).isPresent()) {
            Origin.by(Way.IMPORT, imports.author(id), () -> attempt(id, failures));
        }
    }

    private boolean attempt(UUID id, int failures) {
        int attempt = ledger.attempt(id);
        try {
            step(id, attempt);
        } catch (Superseded e) {
            LOG.info("another worker has taken over import {}", id);
        } catch (Unreadable e) {
            fail(id, attempt, Problem.of(e));
        } catch (RuntimeException | IOException | SQLException e) {
            if (failures + 1 < TRIES && isPassing(e)) {
                throw new IllegalStateException("import " + id + " is tried again", e);
            }
            LOG.error("import {} failed", id, e);
            fail(id, attempt, new Problem(null, null, "internal", List.of(), true));
        }
        return true;
    }

    private void step(UUID id, int attempt) throws IOException, SQLException {
        var found = imports.find(id).orElseThrow(Superseded::new);
        switch (found.state()) {
            case ANALYSING -> analyse(found, attempt);
            case RUNNING -> run(found, attempt);
            case UNDOING -> undo(found, attempt);
            case MAPPING, READY, DONE, FAILED, UNDONE -> {}
        }
    }

    /** What a moment later may go well: the database away, a lock. */
    private static boolean isPassing(Exception e) {
        return e instanceof DataAccessException
                || e instanceof SQLException
                || e.getCause() instanceof SQLException;
    }

    private void fail(UUID id, int attempt, Problem problem) {
        ledger.note(id, List.of(problem));
        ledger.state(id, attempt, ImportState.FAILED);
        imports.stage(id).ifPresent(stage -> stage.drop(db));
    }

    private void analyse(Import found, int attempt) throws IOException, SQLException {
        ledger.forgetProblems(found.id());
        var file = files.fetch(found.id());
        try {
            var company = companies.get();
            var settings = found.settings();
            if (settings == null) {
                settings = analysis.understand(found, file, attempt, company.currency());
                if (found.plan().byHand()) {
                    ledger.toMapping(found.id(), attempt);
                    return;
                }
            }
            imports.stage(found.id()).ifPresent(old -> old.drop(db));
            var fresh = imports.get(found.id());
            var job = job(fresh, settings, Stage.of(found.id(), attempt), company);
            analysis.stage(job, file, attempt);
            var ready = imports.get(found.id());
            boolean decided = ready.conflicts() == 0 || settings.onExisting() != OnExisting.ASK;
            if (found.plan().dryRun() || found.plan().byHand() || !decided) {
                ledger.state(found.id(), attempt, ImportState.READY);
            } else {
                ledger.state(found.id(), attempt, ImportState.RUNNING);
                run(imports.get(found.id()), attempt);
            }
        } finally {
            Files.deleteIfExists(file.toPath());
        }
    }

    private Job job(Import found, Settings settings, Stage stage, Company company) {
        return new Job(
                found.id(),
                found.kind(),
                imports.author(found.id()),
                settings,
                stage,
                company.currency(),
                settings.onExisting());
    }

    private void run(Import found, int attempt) throws IOException, SQLException {
        var job = staged(found, attempt);
        var work = works.of(job.kind());
        long total = work.steps(job);
        long position = imports.get(found.id()).position();
        transaction.executeWithoutResult(t -> {
            alone();
            work.begin(job);
        });
        while (position < total) {
            long after = position;
            position =
                    transaction.execute(t -> {
                        alone();
                        lazily();
                        long done = Math.min(work.write(job, after), total);
                        ledger.reached(found.id(), attempt, done);
                        return done;
                    });
        }
        ledger.state(found.id(), attempt, ImportState.DONE);
        job.stage().drop(db);
    }

    /**
     * The staging tables of the dry run; filled again from the file when a crash has emptied them.
     */
    private Job staged(Import found, int attempt) throws IOException, SQLException {
        var company = companies.get();
        var settings = found.settings();
        var stage = imports.stage(found.id());
        if (settings == null) {
            throw new IllegalStateException("no settings");
        }
        if (stage.isPresent()) {
            var job = job(found, settings, stage.get(), company);
            if (analysis.isStaged(job, imports.staged(found.id()))) {
                return job;
            }
            stage.get().drop(db);
        }
        var job = job(found, settings, Stage.of(found.id(), attempt), company);
        File file = files.fetch(found.id());
        try {
            ledger.forgetProblems(found.id());
            analysis.stage(job, file, attempt);
        } finally {
            Files.deleteIfExists(file.toPath());
        }
        return job;
    }

    /** Imports write one after another: two that bring the same customer do not meet. */
    private void alone() {
        db.execute("select pg_advisory_xact_lock({0})", val(7_070_070L));
    }

    /**
     * A chunk that a crash loses is written again: only the end of the import must be on disk
     * before it is told, and that takes the chunks with it.
     */
    private void lazily() {
        db.execute("set local synchronous_commit = off");
    }

    private void undo(Import found, int attempt) {
        var work = works.of(found.kind());
        Long after = 0L;
        while (after != null) {
            long from = after;
            after =
                    transaction.execute(t -> {
                        alone();
                        ledger.stillMine(found.id(), attempt);
                        return work.takeBack(found.id(), from);
                    });
        }
        ledger.kept(found.id(), attempt);
        ledger.state(found.id(), attempt, ImportState.UNDONE);
    }
}
