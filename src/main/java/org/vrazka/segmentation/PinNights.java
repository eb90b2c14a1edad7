package org.vrazka.segmentation;

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

/** Gives the computed class back to whom was pinned until yesterday. */
@Configuration(proxyBeanMethods = false)
class PinNights {
    private static final LocalTime AT = LocalTime.of(0, 15);

    @Bean
    RecurringTask<Void> endPins(ObjectProvider<Pins> pins, ObjectProvider<Companies> companies) {
        return Tasks.recurring(
                        "segmentation-pins", new Nights(AT, () -> companies.getObject().zone()))
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(5)))
                .execute((task, context) -> pins.getObject().endOver());
    }
}
