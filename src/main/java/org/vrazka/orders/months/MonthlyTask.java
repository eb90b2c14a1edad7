package org.vrazka.orders.months;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;

/** Sums the months that have changed, on one of the nodes. */
public final class MonthlyTask {
    private static final Logger LOG = LoggerFactory.getLogger(MonthlyTask.class);

    private MonthlyTask() {}

    /**
     * @param sums the scheduler knows its tasks before those who do them: asked for when it begins
     */
    public static RecurringTask<Void> of(String name, ObjectProvider<? extends MonthlySums> sums) {
        return Tasks.recurring(name, FixedDelay.ofMinutes(1))
                .execute((instance, context) -> refresh(sums.getObject()));
    }

    /**
     * Each month by itself: what was done stays done, and one that fails keeps no other waiting.
     */
    private static void refresh(MonthlySums sums) {
        for (var month : sums.due()) {
            try {
                sums.refresh(month);
            } catch (DataAccessException e) {
                LOG.warn("the sums of {} stay as they were until the next round", month, e);
            }
        }
    }
}
