package org.vrazka.records.bulk;

import org.vrazka.records.BadQuery;
import org.vrazka.shared.Ids;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is to be done with which records.
 *
 * @param ids those that are ticked; none: all that the list finds
 * @param at what the list is asked, as its address says it
 * @param field empty: not chosen yet
 * @param typed each value; {@code name=value} of what is typed into several inputs together
 */
public record BulkForm(List<UUID> ids, String at, String field, List<String> typed) {
    /** The names of its fields, as a regular expression. */
    static final String FIELDS = "id|at|field|value|do|part\\.\\w+";

    static BulkForm of(Map<String, String[]> form) {
        return new BulkForm(
                all(form, "id").stream().distinct().map(BulkForm::id).toList(),
                String.join("", all(form, "at")),
                all(form, "field").stream().findFirst().orElse(""),
                Stream.concat(all(form, "value").stream(), parts(form))
                        .filter(value -> !value.isBlank())
                        .toList());
    }

    private static Stream<String> parts(Map<String, String[]> form) {
        return form.entrySet().stream()
                .filter(one -> one.getKey().startsWith(BulkInput.PART))
                .filter(one -> !one.getValue()[0].isBlank())
                .map(one ->
                        part(one.getKey().substring(BulkInput.PART.length()), one.getValue()[0]))
                .sorted();
    }

    static String part(String name, String value) {
        return name + "=" + value;
    }

    /** What was typed into an input. */
    public String typed(BulkInput input) {
        return typed.isEmpty() ? "" : typed(input, typed);
    }

    static String typed(BulkInput input, List<String> typed) {
        if (input.name().equals(BulkInput.VALUE)) {
            return typed.getFirst();
        }
        var start = part(input.name(), "");
        return typed.stream()
                .filter(one -> one.startsWith(start))
                .findFirst()
                .map(one -> one.substring(start.length()))
                .orElse("");
    }

    private static UUID id(String text) {
        return Ids.read(text).orElseThrow(() -> new BadQuery("id", "field", text));
    }

    private static List<String> all(Map<String, String[]> form, String name) {
        return Arrays.asList(form.getOrDefault(name, new String[0]));
    }
}
