package org.vrazka.records.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vrazka.DatabaseTest;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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
    void everyReferenceLeadsSomewhere() {
        var schemas = api.at("/components/schemas");
        for (var reference : api.findValues("$ref")) {
            var name = reference.stringValue().replace("#/components/schemas/", "");
            assertThat(schemas.has(name)).as(reference.stringValue()).isTrue();
        }
    }
}
