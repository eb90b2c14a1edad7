package org.vrazka.records.api;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets what programs were answered more than a day ago. */
@Configuration(proxyBeanMethods = false)
class RetryJobs {
    @Bean
    RecurringTask<Void> forgetRetries(ObjectProvider<Retries> retries) {
        return Tasks.recurring("records-forget-retries", FixedDelay.ofHours(1))
                .execute((job, context) -> retries.getObject().forgetOld());
    }
}
