package org.vrazka.demo;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Collectors;

/** The tables that companies fill, as the database knows them: a new one is not forgotten. */
@Component
class DemoTables {
    /** The schemas of what a company has; the rest is about who may come in, and how it is run. */
    static final List<String> SCHEMAS =
            List.of(
                    "records",
                    "parties",
                    "contacts",
                    "notes",
                    "duplicates",
                    "products",
                    "orders",
                    "segmentation",
                    "profitability",
                    "imports");

    /**
     * Reference data of our own, which no company made, how users arrange their lists and which
     * fields they add, and the history, which is of users too.
     */
    static final List<String> KEPT =
            List.of(
                    "parties.region",
                    "parties.market",
                    "parties.relation_kind",
                    "parties.activity",
                    "parties.activity_2008",
                    "records.tag",
                    "parties.expected",
                    "orders.refusal_reason",
                    "orders.reason_word",
                    "contacts.position",
                    "contacts.purpose",
                    "records.erasure",
                    "records.list_columns",
                    "records.saved_view",
                    "records.default_view",
                    "records.custom_field",
                    "records.change");

    /**
     * What is done to other records: whoever tries it on the made-up ones loses nothing with them.
     */
    private static final List<String> DONE_TO_OTHERS = List.of("records.bulk", "notes.note");

    private final DSLContext db;

    DemoTables(DSLContext db) {
        this.db = db;
    }

    boolean isFilled() {
        return any(dated(), "");
    }

    void empty() {
        var tables = all();
        db.execute("truncate " + String.join(", ", tables));
        dropParts();
        db.execute(
                "delete from records.change where kind = any ({0})",
                val(tables.toArray(String[]::new)));
    }

    /** Whether anything was made after the made-up company was: somebody began to work here. */
    boolean isWorkedIn() {
        var own = dated().stream().filter(table -> !DONE_TO_OTHERS.contains(table)).toList();
        return any(own, " t join demo.making m on t.created_at > m.finished_at");
    }

    private boolean any(List<String> tables, String which) {
        var sql =
                tables.stream()
                        .map(table -> "exists (select from " + table + which + ")")
                        .collect(Collectors.joining(" or ", "select ", ""));
        return Boolean.TRUE.equals(db.fetchValue(sql));
    }

    private List<String> all() {
        return db.fetch(
                        """
                        select oid::regclass::text as name from pg_class
                        where relkind in ('r', 'p') and not relispartition
                          and relpersistence = 'p' -- imports have their own way with staged rows
                          and relnamespace::regnamespace::text = any ({0}) and oid::regclass::text <> all ({1})
                        """,
                        val(SCHEMAS.toArray(String[]::new)), val(KEPT.toArray(String[]::new)))
                .getValues("name", String.class);
    }

    /** Partitions were made for rows that are no more. */
    private void dropParts() {
        var parts =
                db.fetch(
                                """
                                select oid::regclass::text as name from pg_class
                                where relkind = 'r' and relispartition and relnamespace::regnamespace::text = any ({0})
                                """,
                                val(SCHEMAS.toArray(String[]::new)))
                        .getValues("name", String.class);
        if (!parts.isEmpty()) {
            db.execute("drop table " + String.join(", ", parts));
        }
    }

    /** Those that say when a record was made; the others hang on them. */
    List<String> dated() {
        return db.fetch(
                        """
                        select table_schema || '.' || quote_ident(table_name) as name from information_schema.columns
                        where {0} and column_name = 'created_at'
                        """,
                        DSL.condition(
                                "table_schema || '.' || quote_ident(table_name) = any ({0})",
                                val(all().toArray(String[]::new))))
                .getValues("name", String.class);
    }
}
