package org.vrazka.demo;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The company is made in the background. */
@Configuration(proxyBeanMethods = false)
class DemoJob {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("demo-company");

    /** The scheduler knows its tasks before those who schedule them: asked for when it begins. */
    @Bean
    OneTimeTask<Void> demoCompany(ObjectProvider<DemoMaker> maker) {
        return Tasks.oneTime(TASK).execute((task, context) -> maker.getObject().make());
    }
}
