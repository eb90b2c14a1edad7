package org.vrazka.shared.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The fields of forms that a handler knows, found in what it declares: parameters, the components
 * of records, the names said of a map.
 */
final class KnownFields {
    /** Of every form of ours: the token, and the method that HTML cannot name. */
    private static final Set<String> OF_ALL = Set.of("_csrf", "_method");

    private final Set<String> names = new HashSet<>(OF_ALL);
    private final List<Pattern> patterns = new ArrayList<>();

    private KnownFields() {}

    static KnownFields of(HandlerMethod handler) {
        var known = new KnownFields();
        if (handler.getMethodAnnotation(FormFields.class) instanceof FormFields shared) {
            known.patterns.add(Pattern.compile(shared.value()));
        }
        for (var parameter : handler.getMethodParameters()) {
            known.add(parameter);
        }
        return known;
    }

    private void add(MethodParameter parameter) {
        var type = parameter.getParameterType();
        var asked = parameter.getParameterAnnotation(RequestParam.class);
        if (asked != null) {
            if (Map.class.isAssignableFrom(type)) {
                patterns.add(Pattern.compile(said(parameter)));
            } else {
                names.add(name(asked, parameter));
            }
        } else if (type.isRecord() && parameter.getParameterAnnotations().length == 0) {
            addAll(type, "");
        }
    }

    /** The components of a record; those of a record in it as {@code terms.days}. */
    private void addAll(Class<?> type, String within) {
        for (var component : type.getRecordComponents()) {
            var name = within + component.getName();
            names.add(name);
            if (component.getType().isRecord()) {
                addAll(component.getType(), name + ".");
            } else if (rowOf(component) instanceof Class<?> row) {
                addRows(name, row);
            }
        }
    }

    private static @Nullable Object rowOf(RecordComponent component) {
        return component.getType() == List.class
                        && component.getGenericType() instanceof ParameterizedType list
                ? list.getActualTypeArguments()[0]
                : null;
    }

    /** Rows of a form, as {@code phones[0].value}; texts in their order, as {@code more[0]}. */
    private void addRows(String list, Class<?> row) {
        if (!row.isRecord()) {
            patterns.add(Pattern.compile(Pattern.quote(list) + "\\[\\d{1,4}]"));
            return;
        }
        var fields =
                Arrays.stream(row.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.joining("|"));
        patterns.add(Pattern.compile(Pattern.quote(list) + "\\[\\d{1,4}]\\.(" + fields + ")"));
    }

    private static String said(MethodParameter parameter) {
        var fields = parameter.getParameterAnnotation(FormFields.class);
        if (fields == null) {
            throw new IllegalStateException("no @FormFields: " + parameter.getExecutable());
        }
        return fields.value();
    }

    private static String name(RequestParam asked, MethodParameter parameter) {
        if (!asked.name().isEmpty()) {
            return asked.name();
        }
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        return Objects.requireNonNull(parameter.getParameterName(), parameter::toString);
    }

    /** The first of these names that is not known; null: all are. */
    @Nullable String firstUnknown(Iterable<String> sent) {
        for (var name : sent) {
            if (!names.contains(name)
                    && patterns.stream().noneMatch(one -> one.matcher(name).matches())) {
                return name;
            }
        }
        return null;
    }
}
