package org.vrazka.records.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.vrazka.records.BadQuery;
import org.vrazka.records.ListQuery;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Refuses what a list of the API does not know to be asked, a misspelt filter first of all. */
class UnknownParameters implements HandlerInterceptor {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && HttpMethod.GET.matches(request.getMethod())
                && method.getMethod().getReturnType() == ListAnswer.class) {
            var names = known.computeIfAbsent(method.getMethod(), UnknownParameters::of);
            for (var name : request.getParameterMap().keySet()) {
                if (!names.contains(name)) {
                    throw new BadQuery(name, "unknown", name);
                }
            }
        }
        return true;
    }

    private static Set<String> of(Method handler) {
        var names = new HashSet<String>();
        names.add(ChosenFields.PARAMETER);
        for (var parameter : handler.getParameters()) {
            if (parameter.getType() == ListQuery.class) {
                names.addAll(ListQuery.PARAMETERS);
            } else if (isAsked(parameter)) {
                names.add(name(parameter));
            }
        }
        return names;
    }

    /** Said to be, or a plain value that nothing else is said of. */
    private static boolean isAsked(Parameter parameter) {
        return parameter.isAnnotationPresent(RequestParam.class)
                || Arrays.stream(parameter.getAnnotations())
                        .noneMatch(one -> one.annotationType().getName().startsWith("org.spring"));
    }

    private static String name(Parameter parameter) {
        var asked = parameter.getAnnotation(RequestParam.class);
        return asked == null || asked.name().isEmpty() ? parameter.getName() : asked.name();
    }
}
