package org.vrazka.imports;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.custom.CustomField;
import org.vrazka.records.custom.CustomType;
import org.vrazka.shared.web.Text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A field that a column of a file can fill.
 *
 * @param column of the staging table
 * @param words headings under which it usually comes, letters and digits only; the likelier first
 * @param many several columns and several values of a cell may fill it
 * @param own what the company has defined; null: a field that every company has
 */
record ImportField(
        String name,
        String column,
        FieldType type,
        boolean required,
        List<String> words,
        boolean many,
        @Nullable CustomField own) {
    /** What stands between several values of one cell. */
    static final String BETWEEN = " ::: ";

    /** The column of the staging table that holds all own fields of a row. */
    static final String OWN = "custom";

    static ImportField of(String name, FieldType type, String words) {
        return new ImportField(
                name, snake(name), type, false, List.of(words.split(" ")), false, null);
    }

    /** One that the company has defined; its labels are its headings. */
    static ImportField of(CustomField own) {
        var words =
                Stream.of(own.bg(), own.en(), own.name())
                        .map(ImportField::plain)
                        .distinct()
                        .toList();
        return new ImportField(own.path(), OWN, type(own.type()), false, words, false, own);
    }

    private static FieldType type(CustomType type) {
        return switch (type) {
            case NUMBER, MONEY -> FieldType.NUMBER;
            case DATE -> FieldType.DAY;
            case YES_NO -> FieldType.YES_NO;
            case TEXT, CHOICE, CHOICES, USER, PARTY, URL -> FieldType.TEXT;
        };
    }

    /** The same, staged in a column of another name. */
    ImportField to(String other) {
        return new ImportField(name, other, type, required, words, many, own);
    }

    ImportField need() {
        return new ImportField(name, column, type, true, words, many, own);
    }

    ImportField severally() {
        return new ImportField(name, column, type, required, words, true, own);
    }

    boolean isOwn() {
        return own != null;
    }

    String label() {
        return own == null ? t("imports.field." + name) : own.label();
    }

    /**
     * Its place among the words for a heading, where its own label comes last; -1 when the heading
     * means something else.
     */
    int rank(String heading) {
        var word = plain(heading);
        int at = words.indexOf(word);
        return at < 0 && isLabel(word) ? words.size() : at;
    }

    private boolean isLabel(String word) {
        return own == null
                && Stream.of(Text.BULGARIAN, Text.ENGLISH)
                        .anyMatch(one -> plain(Text.in(one, "imports.field." + name)).equals(word));
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
