package org.vrazka.records;

import static java.util.stream.Collectors.joining;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What foreign keys say of records: that something points at them which does not go with them. */
public final class Pointing {
    private Pointing() {}

    /**
     * SQL that is true of a record that the row of any table points at.
     *
     * @param table of the records, as SQL writes it
     * @param name what the query calls it
     */
    public static String at(DSLContext db, String table, String name) {
        var keys =
                db.fetch(
                                """
                                select c.conrelid::regclass::text as child, quote_ident(a.attname) as pointing,
                                       quote_ident(b.attname) as at
                                from pg_constraint c
                                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                                join pg_attribute b on b.attrelid = c.confrelid and b.attnum = c.confkey[1]
                                where c.contype = 'f' and c.confdeltype in ('a', 'r') and c.confrelid = {0}::regclass
                                order by 1, 2
                                """,
                                DSL.inline(table))
                        .map(key ->
                                "exists (select from %s pointing where pointing.%s = %s.%s)"
                                        .formatted(
                                                key.get("child"),
                                                key.get("pointing"),
                                                name,
                                                key.get("at")));
        return keys.isEmpty() ? "false" : keys.stream().collect(joining(" or ", "(", ")"));
    }
}
