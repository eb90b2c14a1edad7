package org.vrazka.records.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.List;
import java.util.Map;

/** The description of the API that clients are generated from. */
@Configuration(proxyBeanMethods = false)
class OpenApi {
    private static final Map<String, String> PROBLEMS =
            Map.of(
                    "400", "The request cannot be read",
                    "401", "The token is missing, wrong or expired",
                    "403", "No right to this",
                    "404", "No such record, or none that may be seen",
                    "422", "Valid JSON that breaks a rule");
    private static final Map<String, String> OF_CHANGES =
            Map.of(
                    "409", "Contradicts what is stored",
                    "412", "The record was changed meanwhile",
                    "428", "If-Match is missing");

    @Bean
    OpenAPI apiDescription(ObjectProvider<BuildProperties> build) {
        var version = build.getIfAvailable() instanceof BuildProperties b ? b.getVersion() : "dev";
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Vrazka")
                                .version(version)
                                .description("All that a page can do, a program can do.")
                                .license(new License().name("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .addSecurityItem(new SecurityRequirement().addList("token"))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        "token",
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")));
    }

    @Bean
    OpenApiCustomizer describedProblems() {
        return api -> {
            api.getComponents().addSchemas("Problem", problem());
            api.getPaths().values().forEach(path -> path.readOperationsMap().forEach(OpenApi::add));
        };
    }

    private static void add(PathItem.HttpMethod method, Operation operation) {
        add(operation, PROBLEMS);
        if (method != PathItem.HttpMethod.GET) {
            add(operation, OF_CHANGES);
        }
    }

    private static void add(Operation operation, Map<String, String> problems) {
        problems.forEach((status, description) ->
                operation
                        .getResponses()
                        .putIfAbsent(
                                status,
                                new ApiResponse().description(description).content(content())));
    }

    private static Content content() {
        return new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType()
                                .schema(new Schema<>().$ref("#/components/schemas/Problem")));
    }

    private static Schema<?> problem() {
        var error =
                object(
                        Map.of(
                                "field", text("Its name, empty for the record as a whole"),
                                "code", text("Stable, for programs"),
                                "message", text("For people, in the language of Accept-Language")));
        return object(
                        Map.of(
                                "type", text("Names the kind of problem"),
                                "title", text("The same for people"),
                                "status", typed("integer"),
                                "detail", text("What it means here"),
                                "errors", typed("array").items(error)))
                .required(List.of("type", "title", "status"));
    }

    @SuppressWarnings("rawtypes")
    private static Schema<?> object(Map<String, Schema> properties) {
        return typed("object").properties(properties);
    }

    private static Schema<?> text(String description) {
        return typed("string").description(description);
    }

    private static Schema<?> typed(String type) {
        return new Schema<>().types(java.util.Set.of(type)).type(type);
    }
}
