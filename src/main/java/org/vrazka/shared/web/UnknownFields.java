package org.vrazka.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Refuses a form that says something which its handler does not know: what was typed must not be
 * lost in silence, nor reach what was never meant to be set. JSON is read as strictly.
 */
@Component
public class UnknownFields implements HandlerInterceptor {
    private final Map<Method, KnownFields> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method) && isForm(request)) {
            var fields = known.computeIfAbsent(method.getMethod(), one -> KnownFields.of(method));
            if (fields.firstUnknown(sent(request)) instanceof String name) {
                throw new UnknownField(name);
            }
        }
        return true;
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.vrazka.");
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return !HttpMethod.GET.matches(request.getMethod())
                && type != null
                && (type.startsWith("application/x-www-form-urlencoded")
                        || type.startsWith("multipart/"));
    }

    private static Set<String> sent(HttpServletRequest request) {
        var names = new HashSet<>(request.getParameterMap().keySet());
        if (request instanceof MultipartHttpServletRequest multipart) {
            names.addAll(multipart.getFileMap().keySet());
        }
        return names;
    }
}
