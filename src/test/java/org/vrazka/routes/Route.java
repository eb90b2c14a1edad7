package org.vrazka.routes;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.vrazka.identity.DeclaredRight;

import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One way into the application.
 *
 * @param path with {@code {names}} of its variables
 * @param plain whether it asks for no header or parameter to be chosen
 */
public record Route(HttpMethod method, String path, HandlerMethod handler, boolean plain) {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([^/}]+)}");

    public boolean isAbout() {
        return path.contains("{");
    }

    public boolean isApi() {
        return path.startsWith("/api/");
    }

    /** The right that it declares; null: another rule. */
    public @Nullable DeclaredRight right() {
        return DeclaredRight.of(handler);
    }

    public boolean has(Class<? extends Annotation> rule) {
        return handler.hasMethodAnnotation(rule);
    }

    /** With these in the place of its variables. */
    public String with(Map<String, String> values) {
        return VARIABLE.matcher(path).replaceAll(found -> values.get(found.group(1)));
    }

    /** With this in the place of each variable. */
    public String with(Object value) {
        return VARIABLE.matcher(path).replaceAll(value.toString());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
