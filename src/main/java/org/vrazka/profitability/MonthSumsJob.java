package org.vrazka.profitability;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;

/** Sums the months that have changed, on one of the nodes. */
@Configuration(proxyBeanMethods = false)
class MonthSumsJob {
    private static final Logger LOG = LoggerFactory.getLogger(MonthSumsJob.class);

    /** The scheduler knows its tasks before those who do them: asked for when it begins. */
    @Bean
    RecurringTask<Void> sumMonths(ObjectProvider<MonthSums> sums) {
        return Tasks.recurring("profitability-months", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> refresh(sums.getObject()));
    }

    /**
     * Each month by itself: what was done stays done, and one that fails keeps no other waiting.
     */
    static void refresh(MonthSums sums) {
        for (var month : sums.due()) {
            try {
                sums.refresh(month);
            } catch (DataAccessException e) {
                LOG.warn("the sums of {} stay as they were until the next round", month, e);
            }
        }
    }
}
