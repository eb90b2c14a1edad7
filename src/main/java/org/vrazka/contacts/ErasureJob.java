package org.vrazka.contacts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Erases again whom a restore has brought back. */
@Configuration(proxyBeanMethods = false)
class ErasureJob {
    @Bean
    RecurringTask<Void> eraseAgain(ObjectProvider<Erasure> erasure) {
        return Tasks.recurring("contacts-erase-again", FixedDelay.ofMinutes(10))
                .execute((job, context) -> eraseAgain(erasure.getObject()));
    }

    static void eraseAgain(Erasure erasure) {
        for (var ids = erasure.again(); !ids.isEmpty(); ids = erasure.again()) {
            ids.forEach(erasure::forget);
        }
    }
}
