package org.vrazka.products.costs;

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

/** Lets products carry the cost of the day that has begun, on one of the nodes. */
@Configuration(proxyBeanMethods = false)
class CostNights {
    private static final LocalTime AT = LocalTime.of(0, 1);

    /** After so many days without a night's work, costs follow still. */
    private static final int DAYS = 60;

    @Bean
    RecurringTask<Void> followCosts(
            ObjectProvider<ProductCosts> costs, ObjectProvider<Companies> companies) {
        return Tasks.recurring("product-costs", new Nights(AT, () -> companies.getObject().zone()))
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(5)))
                .execute((instance, context) -> costs.getObject().followAll(DAYS));
    }
}
