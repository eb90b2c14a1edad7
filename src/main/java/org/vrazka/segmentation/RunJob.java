package org.vrazka.segmentation;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.UUID;

/** Runs are computed in the background; one whose node died is computed again by another. */
@Configuration(proxyBeanMethods = false)
class RunJob {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("segmentation-run");

    /** The scheduler knows its tasks before those who schedule them: asked for when it begins. */
    @Bean
    OneTimeTask<Void> segmentationRun(ObjectProvider<Computation> computation) {
        return Tasks.oneTime(TASK)
                .execute((task, context) ->
                        computation.getObject().perform(UUID.fromString(task.getId())));
    }
}
