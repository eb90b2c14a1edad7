package org.vrazka.letters;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;
import java.util.UUID;

/** Sends what was written; ends what nobody sends any more; forgets letters after a month. */
@Configuration(proxyBeanMethods = false)
class LetterJobs {
    static final TaskDescriptor<Void> SENDING = TaskDescriptor.of("letters-send");

    /** Waits a minute after the first failure, then twice as long each time: a day in all. */
    @Bean
    OneTimeTask<Void> letterSending(ObjectProvider<Postman> postman) {
        return Tasks.oneTime(SENDING)
                .onFailure(
                        new FailureHandler.MaxRetriesFailureHandler<>(
                                Postman.TRIES,
                                new FailureHandler.ExponentialBackoffFailureHandler<>(
                                        Duration.ofMinutes(1), 2)))
                .execute((letter, context) ->
                        postman.getObject().deliver(UUID.fromString(letter.getId())));
    }

    @Bean
    RecurringTask<Void> endAbandonedLetters(ObjectProvider<Letters> letters) {
        return Tasks.recurring("letters-end-abandoned", FixedDelay.ofHours(1))
                .execute((job, context) -> letters.getObject().endAbandoned());
    }

    @Bean
    RecurringTask<Void> forgetLetters(ObjectProvider<Letters> letters) {
        return Tasks.recurring("letters-forget", FixedDelay.ofHours(24))
                .execute((job, context) -> letters.getObject().forgetOld());
    }
}
