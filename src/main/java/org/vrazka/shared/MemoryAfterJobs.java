package org.vrazka.shared;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;

import org.springframework.stereotype.Component;

import java.time.Duration;

/**
 * Gives the memory that a long job took back to the machine. Otherwise it stays taken until the
 * heap is full the next time: hundreds of megabytes after one import, on a machine that the
 * database shares.
 */
@Component
class MemoryAfterJobs extends AbstractSchedulerListener {
    private static final Duration LONG = Duration.ofSeconds(5);

    @Override
    public void onExecutionComplete(ExecutionComplete job) {
        if (job.getDuration().compareTo(LONG) > 0) {
            System.gc();
        }
    }
}
