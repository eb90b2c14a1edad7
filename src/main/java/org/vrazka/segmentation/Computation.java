package org.vrazka.segmentation;

import static org.vrazka.segmentation.db.Tables.RUN;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Users;
import org.vrazka.shared.Turn;
import org.vrazka.shared.TurnOver;
import org.vrazka.shared.Turns;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Carries out a run in the background, for the user who started it. It may be called again after a
 * crash: a run that broke off has left nothing.
 */
@Component
class Computation {
    private static final Logger LOG = LoggerFactory.getLogger(Computation.class);

    private static final int SUMMED = 95;

    private final DSLContext db;
    private final Turns turns;
    private final Runs runs;
    private final Users users;
    private final CurrentUser currentUser;
    private final CustomerFilter filter;
    private final CompanyGroups groups;
    private final Classifier classifier;
    private final Summary summary;
    private final Cuts cuts;
    private final OfficialClasses officialClasses;
    private final Clock clock;
    private final TransactionTemplate step;
    private final TransactionTemplate oneView;
    private final TransactionTemplate aside;

    Computation(
            DSLContext db,
            Turns turns,
            Runs runs,
            Users users,
            CurrentUser currentUser,
            CustomerFilter filter,
            CompanyGroups groups,
            Classifier classifier,
            Summary summary,
            Cuts cuts,
            OfficialClasses officialClasses,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.turns = turns;
        this.runs = runs;
        this.users = users;
        this.currentUser = currentUser;
        this.filter = filter;
        this.groups = groups;
        this.classifier = classifier;
        this.summary = summary;
        this.cuts = cuts;
        this.officialClasses = officialClasses;
        this.clock = clock;
        step = new TransactionTemplate(transactions);
        oneView = new TransactionTemplate(transactions);
        oneView.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        aside = new TransactionTemplate(transactions);
        aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Nothing happens when the run is gone. */
    void perform(UUID id) {
        var run = runs.find(id);
        if (run.isEmpty()) {
            return;
        }
        var turn = turns.take(id);
        try {
            perform(run.get(), turn);
        } catch (TurnOver e) {
            LOG.info("another worker computes segmentation run {}", id);
        }
    }

    private void perform(Run run, Turn turn) {
        try {
            if (!run.state().isOver()) {
                compute(run, turn);
            }
            officialClasses.publish(run.definition());
        } catch (RuntimeException e) {
            turns.check(turn);
            LOG.error("segmentation run {} failed", run.id(), e);
            set(turn, RunState.FAILED);
        }
    }

    private void compute(Run run, Turn turn) {
        set(turn, RunState.RUNNING);
        var user = users.get(run.startedBy());
        var company = currentUser.as(user, () -> Optional.ofNullable(inOneView(run, turn)));
        inTurn(
                turn,
                () ->
                        db.update(RUN)
                                .set(RUN.COMPANY, company.orElse(null))
                                .where(RUN.ID.eq(run.id()))
                                .execute());
        set(turn, RunState.DONE);
    }

    /**
     * All is read as it was at one moment, whoever writes meanwhile. It takes minutes: the turn is
     * held at the end, so that the next one does not wait for this.
     */
    private @Nullable BigDecimal inOneView(Run run, Turn turn) {
        return oneView.execute(transaction -> {
            var company = fill(run);
            turn.hold(db);
            return company;
        });
    }

    private @Nullable BigDecimal fill(Run run) {
        var who = filter.condition(run.rules().filter());
        groups.note(run);
        var progress = new Progress(percent -> note(run.id(), percent));
        var written = classifier.compute(run, who, progress);
        if (run.beforeKey() != null) {
            summary.addDropouts(run.key(), run.beforeKey(), written);
        }
        summary.addCells(run.key());
        cuts.store(run.key());
        progress.reach(SUMMED);
        return summary.company(run);
    }

    private void set(Turn turn, RunState state) {
        inTurn(
                turn,
                () ->
                        db.update(RUN)
                                .set(RUN.STATE, state.name())
                                .set(RUN.FINISHED_AT, state.isOver() ? clock.instant() : null)
                                .where(RUN.ID.eq(turn.work()))
                                .execute());
    }

    private void inTurn(Turn turn, Runnable change) {
        step.executeWithoutResult(transaction -> {
            turn.hold(db);
            change.run();
        });
    }

    /** Beside the transaction that computes, so that others see it. */
    private void note(UUID id, int percent) {
        aside.executeWithoutResult(transaction ->
                db.update(RUN)
                        .set(RUN.PROGRESS, percent)
                        .where(RUN.ID.eq(id), RUN.PROGRESS.lt(percent))
                        .execute());
    }
}
