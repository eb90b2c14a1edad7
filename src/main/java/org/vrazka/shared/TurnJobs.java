package org.vrazka.shared;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets whose turn it was at work that is over. */
@Configuration(proxyBeanMethods = false)
class TurnJobs {
    @Bean
    RecurringTask<Void> forgetTurns(ObjectProvider<Turns> turns) {
        return Tasks.recurring("shared-forget-turns", FixedDelay.ofHours(1))
                .execute((job, context) -> turns.getObject().forgetOver());
    }
}
