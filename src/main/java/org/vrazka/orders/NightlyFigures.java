package org.vrazka.orders;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Companies;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

/** Moves the 12 months that lists of parties show on, every night, on one of the nodes. */
@Configuration(proxyBeanMethods = false)
class NightlyFigures {
    private static final LocalTime AT = LocalTime.of(0, 10);

    /** The scheduler knows its tasks before those who do them: asked for when it begins. */
    @Bean
    RecurringTask<Void> moveCustomerFigures(
            ObjectProvider<CustomerFigures> figures, ObjectProvider<Companies> companies) {
        return Tasks.recurring("customer-figures", new Nights(companies))
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

    /** Soon after every midnight where the company is. */
    record Nights(ObjectProvider<Companies> companies) implements Schedule {
        @Override
        public Instant getNextExecutionTime(ExecutionComplete complete) {
            return after(complete.getTimeDone());
        }

        @Override
        public Instant getInitialExecutionTime(Instant now) {
            return after(now);
        }

        private Instant after(Instant now) {
            var zone = companies.getObject().zone();
            var today = now.atZone(zone).toLocalDate();
            var night = today.atTime(AT).atZone(zone).toInstant();
            return night.isAfter(now)
                    ? night
                    : today.plusDays(1).atTime(AT).atZone(zone).toInstant();
        }

        /** The zone may change meanwhile. */
        @Override
        public boolean isDeterministic() {
            return false;
        }
    }
}
