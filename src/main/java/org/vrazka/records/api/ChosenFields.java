package org.vrazka.records.api;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.vrazka.records.BadQuery;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** Leaves of the items of a list only the fields asked for: {@code ?fields=id,name}. */
@ControllerAdvice
class ChosenFields implements ResponseBodyAdvice<Object> {
    static final String PARAMETER = "fields";

    private final JsonMapper json;

    ChosenFields(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supports(
            MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return ListAnswer.class.isAssignableFrom(returned.getParameterType());
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        var fields =
                request instanceof ServletServerHttpRequest servlet
                        ? servlet.getServletRequest().getParameter(PARAMETER)
                        : null;
        if (fields == null || fields.isBlank() || !(body instanceof ListAnswer<?> answer)) {
            return body;
        }
        var names = List.of(fields.strip().split("\\s*,\\s*"));
        var items = answer.items().stream().map(item -> only(item, names)).toList();
        return new ListAnswer<>(items, answer.next(), answer.total());
    }

    private ObjectNode only(Object item, List<String> names) {
        ObjectNode node = json.valueToTree(item);
        for (var name : names) {
            if (!node.has(name)) {
                throw new BadQuery(PARAMETER, "field", name);
            }
        }
        return node.retain(names);
    }
}
