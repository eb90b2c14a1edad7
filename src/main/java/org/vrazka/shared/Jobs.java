package org.vrazka.shared;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.time.Clock;

/** Work done in the background, as soon as what asked for it is committed. */
@Component
public class Jobs {
    private final Scheduler scheduler;
    private final Clock clock;

    Jobs(Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Part of the caller's transaction: neither comes to be without the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(TaskInstance<?> job) {
        scheduler.scheduleIfNotExists(job, clock.instant());
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    /** The scheduler would look by itself at its next round only. */
                    @Override
                    public void afterCommit() {
                        scheduler.triggerCheckForDueExecutions();
                    }
                });
    }
}
