package org.vrazka.routes;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All ways into the application that we have made, by address. */
@Component
public class Routes {
    private final RequestMappingHandlerMapping mappings;

    Routes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    public List<Route> all() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(e -> e.getValue().getBeanType().getName().startsWith("org.vrazka."))
                .flatMap(e -> routes(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(Route::path).thenComparing(r -> r.method().name()))
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
        boolean plain = info.getHeadersCondition().isEmpty() && info.getParamsCondition().isEmpty();
        var declared = info.getMethodsCondition().getMethods();
        var methods = declared.isEmpty() ? Set.of(RequestMethod.GET) : declared;
        return info.getPatternValues().stream()
                .flatMap(path ->
                        methods.stream()
                                .map(m ->
                                        new Route(
                                                HttpMethod.valueOf(m.name()),
                                                path,
                                                handler,
                                                plain)));
    }
}
