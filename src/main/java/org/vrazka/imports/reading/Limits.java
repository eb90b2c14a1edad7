package org.vrazka.imports.reading;

/** How much one file may hold; over it the import is refused before it can do harm. */
public record Limits(long bytes, int columns, int cell) {
    public static final Limits DEFAULT = new Limits(2L << 30, 1_000, 1_000_000);
}
