package org.vrazka.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.web.method.HandlerMethod;

/** The right that a route declares, alone or together with its controller. */
public record DeclaredRight(Kind kind, Action action) {
    /** Null: the route has another rule. */
    public static @Nullable DeclaredRight of(HandlerMethod route) {
        var right = route.getMethodAnnotation(Right.class);
        if (right != null) {
            return new DeclaredRight(right.kind(), right.action());
        }
        var does = route.getMethodAnnotation(Does.class);
        if (does == null) {
            return null;
        }
        var about = AnnotationUtils.findAnnotation(route.getBeanType(), About.class);
        if (about == null) {
            throw new IllegalStateException("about which kind? " + route);
        }
        return new DeclaredRight(about.value(), does.value());
    }
}
