package org.vrazka.records.custom;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is typed or sent into the custom fields of a record, all of them: what is left out is empty.
 *
 * @param typed by name; null: nothing was said, the record keeps what it has
 */
public record CustomForm(@Nullable Map<String, List<String>> typed) {
    /** Nothing is said about custom fields. */
    public static final CustomForm SILENT = new CustomForm(null);

    /** The names of its fields in a form, as a regular expression. */
    public static final String FIELDS = "custom(\\.[A-Za-z0-9]+)?";

    /** What a form holds; one without the mark of custom fields says nothing about them. */
    public static CustomForm of(Map<String, String[]> form) {
        if (!form.containsKey("custom")) {
            return SILENT;
        }
        var typed = new LinkedHashMap<String, List<String>>();
        form.forEach((name, values) -> {
            if (name.startsWith(CustomField.PREFIX)) {
                typed.put(name.substring(CustomField.PREFIX.length()), Arrays.asList(values));
            }
        });
        return new CustomForm(typed);
    }

    /** What a program has sent; amounts as {@code {"amount", "currency"}}. */
    public static CustomForm of(@Nullable ObjectNode json) {
        if (json == null) {
            return SILENT;
        }
        var typed = new LinkedHashMap<String, List<String>>();
        json.properties().forEach(field -> typed.put(field.getKey(), texts(field.getValue())));
        return new CustomForm(typed);
    }

    private static List<String> texts(JsonNode value) {
        if (value.isNull()) {
            return List.of();
        }
        if (value.isArray()) {
            return value.valueStream().map(CustomForm::text).toList();
        }
        return List.of(text(value));
    }

    private static String text(JsonNode value) {
        if (value.isObject()) {
            return value.path("amount").asString("") + " " + value.path("currency").asString("");
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asString();
    }
}
