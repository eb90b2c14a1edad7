package org.vrazka.parties.relations;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Companies;
import org.vrazka.shared.Nights;

import java.time.Duration;
import java.time.LocalTime;

/** A new day may begin or end who is whose parent. */
@Configuration(proxyBeanMethods = false)
class NightlyParents {
    private static final LocalTime AT = LocalTime.of(0, 5);

    @Bean
    RecurringTask<Void> settleParents(
            ObjectProvider<Parents> parents, ObjectProvider<Companies> companies) {
        return Tasks.recurring("party-parents", new Nights(AT, () -> companies.getObject().zone()))
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(5)))
                .execute((job, context) -> parents.getObject().settleAll());
    }
}
