package org.vrazka.identity;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.UUID;

/** What is done again and again without anybody asking. */
@Configuration(proxyBeanMethods = false)
class IdentityJobs {
    static final TaskDescriptor<Void> FORGOTTEN = TaskDescriptor.of("identity-forgotten-password");
    static final TaskDescriptor<Void> HANDOVER = TaskDescriptor.of("identity-handover");

    /** The scheduler knows its tasks before those who schedule them: asked for when it begins. */
    @Bean
    OneTimeTask<Void> answerWhoForgot(ObjectProvider<PasswordLetters> letters) {
        return Tasks.oneTime(FORGOTTEN)
                .execute((question, context) ->
                        letters.getObject().answer(UUID.fromString(question.getId())));
    }

    @Bean
    OneTimeTask<Void> handOver(ObjectProvider<Handovers> handovers) {
        return Tasks.oneTime(HANDOVER)
                .execute((handover, context) ->
                        handovers.getObject().finish(UUID.fromString(handover.getId())));
    }

    @Bean
    RecurringTask<Void> forgetSignInAttempts(SignInAttempts attempts) {
        return Tasks.recurring("identity-forget-attempts", FixedDelay.ofHours(1))
                .execute((instance, context) -> attempts.forgetOld());
    }
}
