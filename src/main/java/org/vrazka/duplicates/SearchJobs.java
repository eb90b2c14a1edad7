package org.vrazka.duplicates;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Companies;
import org.vrazka.shared.Nights;

import java.time.LocalTime;
import java.util.UUID;

/** Searches are done in the background, and one begins every night. */
@Configuration(proxyBeanMethods = false)
class SearchJobs {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("duplicates-search");

    private static final LocalTime AT = LocalTime.of(1, 30);

    /** The scheduler knows its tasks before those who do them: asked for when it begins. */
    @Bean
    OneTimeTask<Void> searchForTwins(ObjectProvider<Finding> finding) {
        return Tasks.oneTime(TASK)
                .execute((task, context) ->
                        finding.getObject().perform(UUID.fromString(task.getId())));
    }

    @Bean
    RecurringTask<Void> searchForTwinsByNight(
            ObjectProvider<Searches> searches,
            ObjectProvider<TwinKinds> kinds,
            ObjectProvider<Companies> companies) {
        return Tasks.recurring(
                        "duplicates-nightly", new Nights(AT, () -> companies.getObject().zone()))
                .execute((task, context) ->
                        kinds.getObject()
                                .all()
                                .forEach(kind -> searches.getObject().start(kind, null, false)));
    }
}
