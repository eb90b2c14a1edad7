package org.vrazka.shell;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives every page its frame. */
@Configuration(proxyBeanMethods = false)
class ShellConfiguration implements WebMvcConfigurer {
    private final Frames frames;

    ShellConfiguration(Frames frames) {
        this.frames = frames;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // first of all, so that a refusal by a later one has its page
        registry.addInterceptor(frames)
                .order(Ordered.HIGHEST_PRECEDENCE)
                .excludePathPatterns("/assets/**", "/api/**");
    }
}
