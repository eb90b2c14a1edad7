package org.vrazka.imports;

import static org.vrazka.shared.web.Text.t;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;
import org.vrazka.imports.reading.Unreadable;

import java.util.List;

/**
 * What is wrong with a file or a row of it.
 *
 * @param row null for the file as a whole
 * @param column the heading
 * @param rejects false for a notice that rejects nothing
 */
public record Problem(
        @Nullable Long row,
        @Nullable String column,
        String code,
        List<String> details,
        boolean rejects) {
    static final String MAPPING_MISSING = "mappingMissing";
    private static final String EIK_THERE = "eikThere";

    static Problem of(Unreadable e) {
        return new Problem(e.row(), e.column(), e.code(), e.details(), true);
    }

    static Problem reject(long row, @Nullable String column, String code, String... details) {
        return new Problem(row, column, code, List.of(details), true);
    }

    static Problem notice(
            @Nullable Long row, @Nullable String column, String code, String... details) {
        return new Problem(row, column, code, List.of(details), false);
    }

    /** In the language of who asks. */
    public String message() {
        var words = code.equals(MAPPING_MISSING) ? List.of(labels()) : details;
        return t("imports.problem." + code, words.toArray());
    }

    /** The message with its place, on one line. */
    public String line() {
        var place = new StringBuilder();
        if (row != null) {
            place.append(t("imports.row"))
                    .append(' ')
                    .append(row)
                    .append(column == null ? ": " : ", ");
        }
        if (column != null) {
            place.append(column).append(": ");
        }
        return place + message();
    }

    /** Where the record is that it tells of; null: of none. */
    public @Nullable String href() {
        return code.equals(EIK_THERE) && details.size() > 2 ? "/parties/" + details.get(2) : null;
    }

    private String labels() {
        return details.stream().map(f -> t("imports.field." + f)).collect(joining(", "));
    }
}
