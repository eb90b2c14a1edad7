package org.vrazka.identity;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.vrazka.shared.web.UnknownFields;

/**
 * Puts the checks of rights and of what was sent first, right after the frame that the page of a
 * refusal needs.
 */
@Configuration(proxyBeanMethods = false)
class GateConfiguration implements WebMvcConfigurer {
    private final Gate gate;
    private final UnknownFields unknownFields;

    GateConfiguration(Gate gate, UnknownFields unknownFields) {
        this.gate = gate;
        this.unknownFields = unknownFields;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate).order(Ordered.HIGHEST_PRECEDENCE + 1);
        registry.addInterceptor(unknownFields).order(Ordered.HIGHEST_PRECEDENCE + 2);
    }
}
