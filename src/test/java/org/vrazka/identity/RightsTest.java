package org.vrazka.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vrazka.DatabaseTest;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;

@DatabaseTest
class RightsTest {
    private static final List<Class<? extends Annotation>> RULES =
            List.of(Right.class, Open.class, SignedInOnly.class);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void everyRouteDeclaresOneRule() {
        assertThat(ours())
                .isNotEmpty()
                .allSatisfy(route ->
                        assertThat(RULES)
                                .filteredOn(route::hasMethodAnnotation)
                                .as("rules of " + route)
                                .hasSize(1));
    }

    private Stream<HandlerMethod> ours() {
        return routes.getHandlerMethods().values().stream()
                .filter(route -> route.getBeanType().getName().startsWith("org.vrazka."));
    }
}
