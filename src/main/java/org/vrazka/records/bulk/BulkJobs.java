package org.vrazka.records.bulk;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Companies;
import org.vrazka.shared.Nights;

import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;

/** The jobs of bulk changes; a node that dies leaves its work to the others. */
@Configuration(proxyBeanMethods = false)
class BulkJobs {
    private static final LocalTime NIGHT = LocalTime.of(2, 40);

    @Bean
    OneTimeTask<Void> bulkJob(ObjectProvider<BulkWorker> worker) {
        return Tasks.oneTime(Bulks.JOB)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(5)))
                .onDeadExecutionRevive()
                .execute((job, context) ->
                        worker.getObject().work(UUID.fromString(job.getId().substring(0, 36))));
    }

    /** Every night, on one of the nodes. */
    @Bean
    RecurringTask<Void> forgetBulks(
            ObjectProvider<OldBulks> old, ObjectProvider<Companies> companies) {
        return Tasks.recurring(
                        "records-forget-bulks",
                        new Nights(NIGHT, () -> companies.getObject().zone()))
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(30)))
                .execute((job, context) -> old.getObject().forget());
    }
}
