package org.vrazka.identity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done again and again without anybody asking. */
@Configuration(proxyBeanMethods = false)
class IdentityJobs {
    @Bean
    RecurringTask<Void> forgetSignInAttempts(SignInAttempts attempts) {
        return Tasks.recurring("identity-forget-attempts", FixedDelay.ofHours(1))
                .execute((instance, context) -> attempts.forgetOld());
    }
}
