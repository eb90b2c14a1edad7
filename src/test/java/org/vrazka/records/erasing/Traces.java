package org.vrazka.records.erasing;

import org.jooq.DSLContext;

import java.util.List;

/** What is left of a person anywhere. */
public final class Traces {
    private Traces() {}

    /**
     * Rows of any table of any schema that match, after the names of their tables.
     *
     * @param pattern of PostgreSQL, whatever the case; bytes are hexadecimal
     */
    public static List<String> of(DSLContext db, String pattern) {
        return db
                .fetch(
                        """
                        select format('%I.%I', n.nspname, c.relname)
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and n.nspname not like 'pg%' and n.nspname <> 'information_schema'
                        """)
                .getValues(0, String.class)
                .stream()
                .flatMap(table ->
                        db
                                .fetch(
                                        "select to_jsonb(t)::text from %s t where to_jsonb(t)::text ~* ?"
                                                .formatted(table),
                                        pattern)
                                .getValues(0, String.class)
                                .stream()
                                .map(row -> table + " " + row))
                .toList();
    }
}
