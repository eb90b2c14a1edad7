package org.vrazka.identity;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the check of rights first, right after the frame that the page of a refusal needs. */
@Configuration(proxyBeanMethods = false)
class RightsConfiguration implements WebMvcConfigurer {
    private final Rights rights;

    RightsConfiguration(Rights rights) {
        this.rights = rights;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(rights).order(Ordered.HIGHEST_PRECEDENCE + 1);
    }
}
