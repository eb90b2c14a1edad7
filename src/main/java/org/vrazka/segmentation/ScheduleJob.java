package org.vrazka.segmentation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;

/**
 * Looks which segmentations are due, on one of the nodes; after a pause it finds what was missed.
 */
@Configuration(proxyBeanMethods = false)
class ScheduleJob {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> startDueSegmentations(ObjectProvider<ScheduledRuns> scheduled) {
        return Tasks.recurring("segmentation-schedule", FixedDelay.of(PAUSE))
                .execute((task, context) -> scheduled.getObject().startDue());
    }
}
