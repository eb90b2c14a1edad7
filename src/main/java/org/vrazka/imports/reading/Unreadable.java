package org.vrazka.imports.reading;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A file that cannot be read, with the place and a code that the pages turn into words. */
public class Unreadable extends RuntimeException {
    private final String code;
    private final @Nullable Long row;
    private final @Nullable String column;
    private final List<String> details;

    public Unreadable(String code, @Nullable Long row, @Nullable String column, String... details) {
        super(code + " row " + row + " column " + column + " " + List.of(details));
        this.code = code;
        this.row = row;
        this.column = column;
        this.details = List.of(details);
    }

    public static Unreadable file(String code, String... details) {
        return new Unreadable(code, null, null, details);
    }

    public String code() {
        return code;
    }

    public @Nullable Long row() {
        return row;
    }

    public @Nullable String column() {
        return column;
    }

    public List<String> details() {
        return details;
    }
}
