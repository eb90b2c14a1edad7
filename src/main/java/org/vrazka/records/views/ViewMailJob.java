package org.vrazka.records.views;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks which views are due, on one of the nodes; after a pause it finds what was missed. */
@Configuration(proxyBeanMethods = false)
class ViewMailJob {
    @Bean
    RecurringTask<Void> sendDueViews(ObjectProvider<ViewMailRounds> rounds) {
        return Tasks.recurring("views-mail", FixedDelay.ofMinutes(1))
                .execute((task, context) -> rounds.getObject().sendDue());
    }
}
