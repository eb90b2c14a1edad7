package org.vrazka.records.api;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonProperty;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.vrazka.records.ListQuery;

import tools.jackson.databind.node.ObjectNode;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** What our types look like in JSON, and names by which a generated client reads well. */
@Configuration(proxyBeanMethods = false)
class OpenApiShapes {
    private static final List<Parameter> OF_LISTS =
            List.of(
                    query("filter", new StringSchema(), "RSQL, such as status=in=(REGULAR,LOST)"),
                    query("q", new StringSchema(), "What the search box of the list finds"),
                    query("sort", new StringSchema(), "A field, or -field for descending"),
                    query("limit", limit(), "Rows of a page"),
                    query("cursor", new StringSchema(), "The next of the page before"),
                    query("fields", new StringSchema(), "Only these fields of each item"));

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(ListQuery.class)
                .replaceWithSchema(BigDecimal.class, new StringSchema().format("decimal"))
                .replaceWithSchema(Etag.class, new StringSchema().example("\"1\""))
                .replaceWithSchema(
                        ObjectNode.class, new Schema<>().types(Set.of("object")).type("object"));
    }

    OpenApiShapes(ObjectMapperProvider mappers) {
        mappers.jsonMapper().addMixIn(ObjectNode.class, Opaque.class);
    }

    /** Looked into, two of its methods contradict each other, and whoever has one is left out. */
    @JsonAutoDetect(
            fieldVisibility = Visibility.NONE,
            getterVisibility = Visibility.NONE,
            isGetterVisibility = Visibility.NONE,
            setterVisibility = Visibility.NONE,
            creatorVisibility = Visibility.NONE)
    private interface Opaque {}

    private static Parameter query(String name, Schema<?> schema, String description) {
        return new QueryParameter().name(name).schema(schema).description(description);
    }

    private static Schema<?> limit() {
        return new IntegerSchema()
                .minimum(BigDecimal.ONE)
                .maximum(BigDecimal.valueOf(ListQuery.MAX_LIMIT));
    }

    @Bean
    OperationCustomizer namedOperations() {
        return OpenApiShapes::name;
    }

    private static Operation name(Operation operation, HandlerMethod handler) {
        var noun = handler.getBeanType().getSimpleName().replaceFirst("Api$", "");
        var verb = handler.getMethod().getName();
        operation.setTags(List.of(noun));
        operation.setOperationId(verb + noun);
        if (Arrays.stream(handler.getMethodParameters()).anyMatch(OpenApiShapes::isQuery)) {
            OF_LISTS.forEach(operation::addParametersItem);
        }
        return operation;
    }

    private static boolean isQuery(MethodParameter parameter) {
        return parameter.getParameterType() == ListQuery.class;
    }

    /** What is never null in Java is required in JSON. */
    @Bean
    ModelConverter requiredComponents() {
        return new ModelConverter() {
            @Override
            public @Nullable Schema<?> resolve(
                    AnnotatedType type,
                    ModelConverterContext context,
                    Iterator<ModelConverter> chain) {
                var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
                var raw = Json.mapper().constructType(type.getType()).getRawClass();
                if (schema != null && raw.isRecord()) {
                    require(schema, raw, context);
                }
                return schema;
            }
        };
    }

    private static void require(Schema<?> schema, Class<?> raw, ModelConverterContext context) {
        var reference = schema.get$ref();
        Schema<?> model =
                reference == null
                        ? schema
                        : context.getDefinedModels()
                                .get(reference.substring(reference.lastIndexOf('/') + 1));
        if (model == null || model.getProperties() == null) {
            return;
        }
        for (var component : raw.getRecordComponents()) {
            var name = name(component);
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    && model.getProperties().containsKey(name)
                    && (model.getRequired() == null || !model.getRequired().contains(name))) {
                model.addRequiredItem(name);
            }
        }
    }

    private static String name(RecordComponent component) {
        var named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }
}
