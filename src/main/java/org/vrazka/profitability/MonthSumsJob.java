package org.vrazka.profitability;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sums the months that have changed, on one of the nodes. */
@Configuration(proxyBeanMethods = false)
class MonthSumsJob {
    /** The scheduler knows its tasks before those who do them: asked for when it begins. */
    @Bean
    RecurringTask<Void> sumMonths(ObjectProvider<MonthSums> sums) {
        return Tasks.recurring("profitability-months", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> refresh(sums.getObject()));
    }

    /** Each month by itself: what was done stays done. */
    static void refresh(MonthSums sums) {
        sums.due().forEach(sums::refresh);
    }
}
