package org.vrazka.records.bulk;

import org.vrazka.records.BadQuery;
import org.vrazka.shared.Ids;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is to be done with which records.
 *
 * @param ids those that are ticked; none: all that the list finds
 * @param at what the list is asked, as its address says it
 * @param field empty: not chosen yet
 */
public record BulkForm(List<UUID> ids, String at, String field, List<String> typed) {
    /** The names of its fields, as a regular expression. */
    static final String FIELDS = "id|at|field|value|do";

    static BulkForm of(Map<String, String[]> form) {
        return new BulkForm(
                all(form, "id").stream().distinct().map(BulkForm::id).toList(),
                String.join("", all(form, "at")),
                all(form, "field").stream().findFirst().orElse(""),
                all(form, "value").stream().filter(value -> !value.isBlank()).toList());
    }

    private static UUID id(String text) {
        return Ids.read(text).orElseThrow(() -> new BadQuery("id", "field", text));
    }

    private static List<String> all(Map<String, String[]> form, String name) {
        return Arrays.asList(form.getOrDefault(name, new String[0]));
    }
}
