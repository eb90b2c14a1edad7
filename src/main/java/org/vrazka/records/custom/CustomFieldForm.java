package org.vrazka.records.custom;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What is typed about a custom field.
 *
 * @param options as typed; a new one has no code yet
 */
public record CustomFieldForm(
        String name, String type, String bg, String en, List<CustomOption> options) {
    static final CustomFieldForm BLANK = new CustomFieldForm("", "TEXT", "", "", List.of());

    /** The names of its fields, as a regular expression. */
    static final String FIELDS = "list|name|type|bg|en|version|option\\.(code|bg|en|retired)";

    static CustomFieldForm of(Map<String, String[]> form) {
        var codes = form.getOrDefault("option.code", new String[0]);
        var bg = form.getOrDefault("option.bg", new String[0]);
        var en = form.getOrDefault("option.en", new String[0]);
        var retired =
                Set.of(
                        Arrays.stream(form.getOrDefault("option.retired", new String[0]))
                                .distinct()
                                .toArray(String[]::new));
        var options = new ArrayList<CustomOption>();
        for (int i = 0; i < bg.length && i < en.length && i < codes.length; i++) {
            var inBulgarian = line(bg[i]);
            var inEnglish = line(en[i]);
            if (!inBulgarian.isEmpty() || !inEnglish.isEmpty() || !codes[i].isEmpty()) {
                options.add(
                        new CustomOption(
                                codes[i],
                                inBulgarian.isEmpty() ? inEnglish : inBulgarian,
                                inEnglish.isEmpty() ? inBulgarian : inEnglish,
                                !codes[i].isEmpty() && retired.contains(codes[i])));
            }
        }
        return new CustomFieldForm(
                first(form, "name"),
                first(form, "type"),
                first(form, "bg"),
                first(form, "en"),
                options);
    }

    static CustomFieldForm of(CustomField field) {
        return new CustomFieldForm(
                field.name(), field.type().name(), field.bg(), field.en(), field.options());
    }

    /** The same about this field: its name and type are settled. */
    CustomFieldForm about(CustomField field) {
        return new CustomFieldForm(field.name(), field.type().name(), bg, en, options);
    }

    /** The options, each with a code: made of its English text when it is new. */
    List<CustomOption> coded() {
        var taken = new HashSet<String>();
        options.forEach(option -> taken.add(option.code()));
        return options.stream().map(option -> coded(option, taken)).toList();
    }

    private static CustomOption coded(CustomOption option, Set<String> taken) {
        if (!option.code().isEmpty()) {
            return option;
        }
        var words = option.en().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        var base = words.replaceAll("^_+|_+$", "");
        base = base.isEmpty() ? "OPTION" : base.length() > 40 ? base.substring(0, 40) : base;
        var code = base;
        for (int i = 2; !taken.add(code); i++) {
            code = base + "_" + i;
        }
        return new CustomOption(code, option.bg(), option.en(), false);
    }

    private static String first(Map<String, String[]> form, String name) {
        var values = form.get(name);
        return values == null || values.length == 0 ? "" : line(values[0]);
    }

    private static String line(@Nullable String typed) {
        return Objects.requireNonNullElse(Clean.line(typed), "");
    }
}
