package org.vrazka.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.vrazka.shared.NotFound;

import java.util.Map;

/** Lets through a route only who has the right that it declares, and signed in when it says. */
@Component
class Gate implements HandlerInterceptor {
    private final CurrentUser currentUser;
    private final Sessions sessions;

    Gate(CurrentUser currentUser, Sessions sessions) {
        this.currentUser = currentUser;
        this.sessions = sessions;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method)) {
            check(method, request);
            return isFreshEnough(method, request, response);
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
        var right = DeclaredRight.of(method);
        if (right == null) {
            if (!method.hasMethodAnnotation(SignedInOnly.class)) {
                throw new IllegalStateException("no right declared: " + method);
            }
        } else if (!rights.allows(right.kind(), right.action())) {
            refuse(rights, right, request);
        }
    }

    private boolean isFreshEnough(
            HandlerMethod method, HttpServletRequest request, HttpServletResponse response) {
        var fresh = method.getMethodAnnotation(Fresh.class);
        if (fresh == null || sessions.isFresh(request)) {
            return true;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", FreshController.door(page(fresh, request)));
        return false;
    }

    private static String page(Fresh fresh, HttpServletRequest request) {
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> known
                ? UriComponentsBuilder.fromPath(fresh.value())
                        .build()
                        .expand(name -> known.get(name))
                        .toUriString()
                : fresh.value();
    }

    /** Of a record that one may not see, one may not learn that it exists. */
    private static void refuse(Rights rights, DeclaredRight right, HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        boolean aboutRecord = String.valueOf(pattern).contains("{");
        if (aboutRecord && !rights.allows(right.kind(), Action.SEE)) {
            throw new NotFound(right.kind().name(), request.getRequestURI());
        }
        throw new Forbidden(right.kind(), right.action());
    }
}
