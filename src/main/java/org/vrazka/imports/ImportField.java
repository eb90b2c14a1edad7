package org.vrazka.imports;

import static org.vrazka.shared.web.Text.t;

import java.util.List;
import java.util.Locale;

/**
 * A field that a column of a file can fill.
 *
 * @param column of the staging table
 * @param words headings under which it usually comes, letters and digits only; the likelier first
 */
record ImportField(
        String name, String column, FieldType type, boolean required, List<String> words) {
    static ImportField of(String name, FieldType type, String words) {
        return new ImportField(name, snake(name), type, false, List.of(words.split(" ")));
    }

    ImportField need() {
        return new ImportField(name, column, type, true, words);
    }

    String label() {
        return t("imports.field." + name);
    }

    /** Its place among the words for a heading; -1 when the heading means something else. */
    int rank(String heading) {
        return words.indexOf(heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""));
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
