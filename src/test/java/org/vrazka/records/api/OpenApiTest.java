package org.vrazka.records.api;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.groupingBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vrazka.DatabaseTest;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

@DatabaseTest
class OpenApiTest {
    @LocalServerPort int port;
    @Autowired JsonMapper json;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private JsonNode api;

    @BeforeEach
    void read() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var address = URI.create("http://127.0.0.1:" + port + "/api/v1/openapi.json");
            var answer =
                    client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            api = json.readTree(answer.body());
        }
    }

    @Test
    void describesEveryRouteOfTheApi() {
        var missing = new TreeSet<String>();
        routes.getHandlerMethods()
                .forEach((route, handler) -> {
                    if (!handler.getBeanType().getName().startsWith("org.vrazka.")) {
                        return;
                    }
                    for (var path : route.getPatternValues()) {
                        for (var method : route.getMethodsCondition().getMethods()) {
                            var name = method.name().toLowerCase(java.util.Locale.ROOT);
                            if (path.startsWith("/api/v1/")
                                    && api.path("paths").path(path).path(name).isMissingNode()) {
                                missing.add(method + " " + path);
                            }
                        }
                    }
                });
        assertThat(missing).isEmpty();
    }

    @Test
    void saysWhoMayAskAndWhatCanGoWrong() {
        assertThat(api.path("openapi").stringValue()).startsWith("3.1");
        assertThat(api.at("/components/securitySchemes/token/scheme").stringValue())
                .isEqualTo("bearer");
        assertThat(api.at("/components/schemas/Problem/required").size()).isEqualTo(3);
        api.path("paths")
                .forEach(path ->
                        path.forEach(operation ->
                                assertThat(operation.path("responses").has("404")).isTrue()));
    }

    @Test
    void saysWhatEachBodyLooksLike() {
        api.path("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .forEach(operation -> {
                                    var json =
                                            operation.at("/requestBody/content/application~1json");
                                    assertThat(json.isMissingNode() || json.has("schema"))
                                            .as(path.getKey())
                                            .isTrue();
                                }));
        api.at("/components/schemas")
                .properties()
                .forEach(one -> assertThat(one.getValue().isEmpty()).as(one.getKey()).isFalse());
    }

    @Test
    void saysUnderWhichKeyAPostIsDoneOnceAndWhatComesInBatches() {
        api.path("paths")
                .properties()
                .forEach(path -> {
                    var post = path.getValue().path("post");
                    boolean json =
                            post.path("requestBody").isMissingNode()
                                    || post.at("/requestBody/content").has("application/json");
                    if (post.isObject() && json) {
                        assertThat(post.path("parameters").findValuesAsString("name"))
                                .as(path.getKey())
                                .contains("Idempotency-Key");
                    }
                });
        var batch = api.path("paths").path("/api/v1/{things}/batch").path("post");
        assertThat(batch.at("/parameters/0/schema/enum").values())
                .extracting(JsonNode::stringValue)
                .contains("parties", "contacts", "products", "orders", "unmet", "direct-costs");
        var operation = api.at("/components/schemas/BatchOperation/properties");
        assertThat(operation.at("/op/enum").values())
                .extracting(JsonNode::stringValue)
                .containsExactly("create", "change", "delete", "put");
        assertThat(operation.at("/body/type").stringValue()).isEqualTo("object");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var schemas = api.at("/components/schemas");
        for (var reference : api.findValues("$ref")) {
            var name = reference.stringValue().replace("#/components/schemas/", "");
            assertThat(schemas.has(name)).as(reference.stringValue()).isTrue();
        }
    }

    /** A client made of the description would take one for the other. */
    @Test
    void noTwoShapesShareAName() {
        var shapes = new HashSet<Class<?>>();
        routes.getHandlerMethods()
                .forEach((route, handler) -> {
                    if (route.getPatternValues().stream().anyMatch(p -> p.startsWith("/api/v1/"))) {
                        collect(handler.getMethod().getGenericReturnType(), shapes);
                        for (var parameter : handler.getMethod().getParameters()) {
                            if (parameter.isAnnotationPresent(RequestBody.class)) {
                                collect(parameter.getParameterizedType(), shapes);
                            }
                        }
                    }
                });
        assertThat(shapes).hasSizeGreaterThan(100);
        assertThat(shapes.stream().collect(groupingBy(Class::getSimpleName)).values())
                .filteredOn(same -> same.size() > 1)
                .isEmpty();
    }

    private static void collect(Type type, Set<Class<?>> shapes) {
        if (type instanceof ParameterizedType generic) {
            collect(generic.getRawType(), shapes);
            for (var argument : generic.getActualTypeArguments()) {
                collect(argument, shapes);
            }
        } else if (type instanceof Class<?> shape
                && shape.isRecord()
                && shape.getName().startsWith("org.vrazka.")
                && shapes.add(shape)) {
            for (var component : shape.getRecordComponents()) {
                collect(component.getGenericType(), shapes);
            }
        }
    }
}
