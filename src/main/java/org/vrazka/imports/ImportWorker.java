package org.vrazka.imports;

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
import org.vrazka.shared.Turn;
import org.vrazka.shared.TurnOver;
import org.vrazka.shared.Turns;

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
    private final Turns turns;
    private final Stages stages;
    private final Ledger ledger;
    private final Companies companies;
    private final Chunks chunks;
    private final ErasedRows erased;

    ImportWorker(
            DSLContext db,
            TransactionTemplate transaction,
            Imports imports,
            FileStore files,
            Analysis analysis,
            Works works,
            Turns turns,
            Stages stages,
            Ledger ledger,
            Companies companies,
            Chunks chunks,
            ErasedRows erased) {
        this.db = db;
        this.transaction = transaction;
        this.imports = imports;
        this.files = files;
        this.analysis = analysis;
        this.works = works;
        this.turns = turns;
        this.stages = stages;
        this.ledger = ledger;
        this.companies = companies;
        this.chunks = chunks;
        this.erased = erased;
    }

    /**
     * @param failures how often it has failed already, to give up at some time
     */
    void work(UUID id, int failures) {
        if (imports.find(id).isPresent()) {
            Origin.by(Way.IMPORT, imports.author(id), () -> inTurn(id, failures));
        }
    }

    private boolean inTurn(UUID id, int failures) {
        var turn = turns.take(id);
        try {
            attempt(turn, failures);
        } catch (TurnOver e) {
            LOG.info("another worker has taken over import {}", id);
        }
        return true;
    }

    private void attempt(Turn turn, int failures) {
        try {
            step(turn);
        } catch (TurnOver e) {
            throw e;
        } catch (Unreadable e) {
            fail(turn, Problem.of(e));
        } catch (RuntimeException | IOException | SQLException e) {
            turns.check(turn);
            if (failures + 1 < TRIES && isPassing(e)) {
                throw new IllegalStateException("import " + turn.work() + " is tried again", e);
            }
            LOG.error("import {} failed", turn.work(), e);
            fail(turn, new Problem(null, null, "internal", List.of(), true));
        }
    }

    private void step(Turn turn) throws IOException, SQLException {
        var found = imports.find(turn.work()).orElseThrow(TurnOver::new);
        stages.sweep(turn);
        switch (found.state()) {
            case ANALYSING -> analyse(found, turn);
            case RUNNING -> run(found, turn);
            case UNDOING -> undo(found, turn);
            case MAPPING, READY, DONE, FAILED, UNDONE -> {}
        }
    }

    /** What a moment later may go well: the database away, a lock. */
    private static boolean isPassing(Exception e) {
        return e instanceof DataAccessException
                || e instanceof SQLException
                || e.getCause() instanceof SQLException;
    }

    private void fail(Turn turn, Problem problem) {
        transaction.executeWithoutResult(t -> {
            ledger.note(turn, List.of(problem));
            end(turn, ImportState.FAILED);
        });
    }

    /** The last thing that a worker does: the next step may begin at once. */
    private void end(Turn turn, ImportState state) {
        ledger.state(turn, state);
        dropStage(turn);
        erased.forgetEnded(turn.work());
    }

    private void dropStage(Turn turn) {
        transaction.executeWithoutResult(t -> {
            turn.hold(db);
            stages.drop(turn.work());
            ledger.dropped(turn);
        });
    }

    private void analyse(Import found, Turn turn) throws IOException, SQLException {
        ledger.forgetProblems(turn);
        var file = files.fetch(found.id());
        try {
            var company = companies.get();
            var settings = found.settings();
            if (settings == null) {
                settings = analysis.understand(found, file, turn, company.currency());
                if (found.plan().byHand()) {
                    ledger.toMapping(turn);
                    return;
                }
            }
            dropStage(turn);
            var fresh = imports.get(found.id());
            var job = job(fresh, settings, Stage.of(turn), company);
            analysis.stage(job, file, turn);
            var ready = imports.get(found.id());
            boolean decided = ready.conflicts() == 0 || settings.onExisting() != OnExisting.ASK;
            if (found.plan().dryRun() || found.plan().byHand() || !decided) {
                ledger.state(turn, ImportState.READY);
            } else {
                ledger.state(turn, ImportState.RUNNING);
                run(imports.get(found.id()), turn);
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

    private void run(Import found, Turn turn) throws IOException, SQLException {
        var job = staged(found, turn);
        chunks.write(job, works.of(job.kind()), turn, imports.get(found.id()).position());
        transaction.executeWithoutResult(t -> end(turn, ImportState.DONE));
    }

    /**
     * The staging tables of the dry run; filled again from the file when a crash has emptied them.
     */
    private Job staged(Import found, Turn turn) throws IOException, SQLException {
        var company = companies.get();
        var settings = found.settings();
        var stage = stages.find(found.id());
        if (settings == null) {
            throw new IllegalStateException("no settings");
        }
        if (stage.isPresent()) {
            var job = job(found, settings, stage.get(), company);
            if (analysis.isStaged(job, stages.rows(found.id()))) {
                return job;
            }
            dropStage(turn);
        }
        var job = job(found, settings, Stage.of(turn), company);
        File file = files.fetch(found.id());
        try {
            ledger.forgetProblems(turn);
            analysis.stage(job, file, turn);
        } finally {
            Files.deleteIfExists(file.toPath());
        }
        return job;
    }

    private void undo(Import found, Turn turn) {
        chunks.takeBack(found.id(), works.of(found.kind()), turn);
        transaction.executeWithoutResult(t -> {
            ledger.kept(turn);
            end(turn, ImportState.UNDONE);
        });
    }
}
