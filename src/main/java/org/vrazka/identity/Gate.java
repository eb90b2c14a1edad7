package org.vrazka.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.vrazka.shared.NotFound;

/** Lets through a route only who has the right that it declares. */
@Component
class Gate implements HandlerInterceptor {
    private final CurrentUser currentUser;

    Gate(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method)) {
            check(method, request);
        }
        return true;
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.vrazka.");
    }

    private void check(HandlerMethod method, HttpServletRequest request) {
        if (method.hasMethodAnnotation(Open.class)) {
            return;
        }
        var rights = currentUser.get().rights();
        var right = method.getMethodAnnotation(Right.class);
        if (right == null) {
            if (!method.hasMethodAnnotation(SignedInOnly.class)) {
                throw new IllegalStateException("no right declared: " + method);
            }
        } else if (!rights.allows(right.kind(), right.action())) {
            refuse(rights, right, request);
        }
    }

    /** Of a record that one may not see, one may not learn that it exists. */
    private static void refuse(Rights rights, Right right, HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        boolean aboutRecord = String.valueOf(pattern).contains("{");
        if (aboutRecord && !rights.allows(right.kind(), Action.SEE)) {
            throw new NotFound(right.kind().name(), request.getRequestURI());
        }
        throw new Forbidden(right.kind(), right.action());
    }
}
