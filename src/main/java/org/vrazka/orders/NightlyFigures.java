package org.vrazka.orders;

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

/** Moves the 12 months that lists of parties show on, every night, on one of the nodes. */
@Configuration(proxyBeanMethods = false)
class NightlyFigures {
    static final LocalTime AT = LocalTime.of(0, 10);

    /** The scheduler knows its tasks before those who do them: asked for when it begins. */
    @Bean
    RecurringTask<Void> moveCustomerFigures(
            ObjectProvider<CustomerFigures> figures, ObjectProvider<Companies> companies) {
        return Tasks.recurring(
                        "customer-figures", new Nights(AT, () -> companies.getObject().zone()))
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(5)))
                .execute((instance, context) -> refresh(figures.getObject()));
    }

    /** In pieces: orders must not wait for all of them. */
    static void refresh(CustomerFigures figures) {
        Integer after = 0;
        while (after != null) {
            after = figures.refreshAfter(after);
        }
    }
}
