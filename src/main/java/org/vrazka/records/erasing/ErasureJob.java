package org.vrazka.records.erasing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Erases again whom a restore has brought back. */
@Configuration(proxyBeanMethods = false)
public class ErasureJob {
    @Bean
    RecurringTask<Void> eraseAgain(ObjectProvider<Erasures> erasures) {
        return Tasks.recurring("records-erase-again", FixedDelay.ofMinutes(10))
                .execute((job, context) -> eraseAgain(erasures.getObject()));
    }

    public static void eraseAgain(Erasures erasures) {
        for (var back = erasures.again(); !back.isEmpty(); back = erasures.again()) {
            back.forEach(erasures::forget);
        }
    }
}
