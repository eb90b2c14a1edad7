package org.vrazka.duplicates;

import org.jooq.DSLContext;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The whole database, to be compared with what it is later. */
final class Picture {
    /** What only grows, and what tells of the merge itself. */
    private static final Set<String> LOGS =
            Set.of(
                    "records.change",
                    "duplicates.merge",
                    "duplicates.moved",
                    "profitability.mark",
                    "orders.loss_mark");

    private Picture() {}

    /** All rows of all tables, without the versions, which only grow. */
    static Map<String, List<String>> of(DSLContext db) {
        var tables =
                db.fetch(
                                """
                                select n.nspname || '.' || c.relname
                                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                where c.relkind = 'r' and c.relpersistence = 'p'
                                  and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'shared', 'audit')
                                """)
                        .getValues(0, String.class);
        var picture = new TreeMap<String, List<String>>();
        tables.stream()
                .filter(table -> !LOGS.contains(table))
                .forEach(table ->
                        picture.put(
                                table,
                                db.fetch(
                                                "select r from (select (to_jsonb(t) -"
                                                        + " 'version')::text as r"
                                                        + " from %s t) rows order by r collate \"C\""
                                                                .formatted(table))
                                        .getValues(0, String.class)));
        return picture;
    }
}
