package org.vrazka.parties;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts all counterparties anew after the weights have changed. */
@Configuration(proxyBeanMethods = false)
class CompletenessJob {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("parties-completeness");

    @Bean
    OneTimeTask<Void> countCompleteness(ObjectProvider<Completeness> completeness) {
        return Tasks.oneTime(TASK).execute((task, context) -> count(completeness.getObject()));
    }

    /** In pieces: who writes must not wait for all of them. */
    static void count(Completeness completeness) {
        Integer after = 0;
        while (after != null) {
            after = completeness.countAfter(after);
        }
    }
}
