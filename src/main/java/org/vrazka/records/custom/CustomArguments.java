package org.vrazka.records.custom;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;

/**
 * Handlers of forms take a {@link CustomForm} or a {@link CustomFieldForm} as they would take a
 * parameter.
 */
@Configuration(proxyBeanMethods = false)
class CustomArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CustomForm.class
                || parameter.getParameterType() == CustomFieldForm.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servlet = requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var form = servlet.getParameterMap();
        return parameter.getParameterType() == CustomForm.class
                ? CustomForm.of(form)
                : CustomFieldForm.of(form);
    }
}
