package org.vrazka.identity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Counts the requests of programs before anything is done for them. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration implements WebMvcConfigurer {
    private final ApiLimits limits;

    LimitConfiguration(ApiLimits limits) {
        this.limits = limits;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(limits)
                .addPathPatterns("/api/**")
                .order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    static RecurringTask<Void> forgetApiUse(ObjectProvider<ApiLimits> limits) {
        return Tasks.recurring("identity-forget-api-use", FixedDelay.ofHours(1))
                .execute((instance, context) -> limits.getObject().forgetOld());
    }
}
