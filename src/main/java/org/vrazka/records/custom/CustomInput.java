package org.vrazka.records.custom;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A custom field in a form.
 *
 * @param values as typed, or as the record has them
 * @param people whom a field of a colleague offers, by id
 * @param suggestions where a field of a counterparty asks for names
 * @param hint what stands under it
 */
public record CustomInput(
        CustomField field,
        List<String> values,
        @Nullable String error,
        Map<String, String> people,
        String suggestions,
        @Nullable String hint) {
    /** The same with other values. */
    CustomInput with(List<String> others) {
        return new CustomInput(field, others, error, people, suggestions, hint);
    }

    /** The same with something to say under it. */
    public CustomInput saying(@Nullable String words) {
        return new CustomInput(field, values, error, people, suggestions, words);
    }

    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** Of a field of a counterparty: the id that stands behind the name, and the name it had. */
    public List<String> picked() {
        return CustomPick.of(values).values().subList(1, 3);
    }

    /** What a choice of one offers; a retired option only where the record has it. */
    public Map<String, String> options() {
        var options = new LinkedHashMap<String, String>();
        options.put("", "–");
        offered().forEach(option -> options.put(option.code(), option.label()));
        options.putAll(people);
        return options;
    }

    /** Its values in words. */
    String words() {
        var labels = new LinkedHashMap<String, String>(people);
        field.options().forEach(option -> labels.put(option.code(), option.label()));
        if (field.type() == CustomType.YES_NO) {
            labels.putAll(yesNo());
        }
        var shown = field.type() == CustomType.CHOICES ? values : List.of(value());
        return shown.stream()
                .filter(code -> !code.isEmpty())
                .map(code -> labels.getOrDefault(code, code))
                .collect(Collectors.joining(", "));
    }

    public static Map<String, String> yesNo() {
        var options = new LinkedHashMap<String, String>();
        options.put("", "–");
        options.put("true", t("records.yes"));
        options.put("false", t("records.no"));
        return options;
    }

    public List<CustomOption> offered() {
        return field.options().stream()
                .filter(option -> !option.retired() || values.contains(option.code()))
                .toList();
    }
}
