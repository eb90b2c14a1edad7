package org.vrazka.records.bulk;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;
import java.util.UUID;

/** The job that works on bulk changes; a node that dies leaves its work to the others. */
@Configuration(proxyBeanMethods = false)
class BulkJobs {
    @Bean
    OneTimeTask<Void> bulkJob(ObjectProvider<BulkWorker> worker) {
        return Tasks.oneTime(Bulks.JOB)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(5)))
                .onDeadExecutionRevive()
                .execute((job, context) ->
                        worker.getObject().work(UUID.fromString(job.getId().substring(0, 36))));
    }
}
