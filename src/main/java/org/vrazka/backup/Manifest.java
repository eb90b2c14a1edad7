package org.vrazka.backup;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a backup holds: the last entry of its archive.
 *
 * @param format of the archive
 * @param schema the version of the database's tables
 * @param made the instant at which everything was as it is here
 */
record Manifest(
        int format,
        String schema,
        String made,
        String postgres,
        List<Content> tables,
        List<Counter> sequences) {
    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    /**
     * A table's rows, in PostgreSQL's text form.
     *
     * @param name with its schema, quoted where SQL needs it
     * @param columns likewise, between commas
     * @param partOf the table that it is a partition of, and for which of its rows; null: of none
     */
    record Content(String name, String columns, @Nullable String partOf, long rows, String sha256) {
        static String entry(String name) {
            return "tables/" + name + ".copy";
        }

        String entry() {
            return entry(name);
        }
    }

    /** Where a sequence stands; it was used when {@code called}. */
    record Counter(String name, long value, boolean called) {}

    long rows() {
        return tables.stream().mapToLong(Content::rows).sum();
    }
}
