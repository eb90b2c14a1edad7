package org.vrazka.browser;

import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationContext;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What browser tests leave behind (the server commits): every table that was empty before is
 * emptied again, so reference data stays.
 */
record Leftovers(DSLContext db, Set<Name> filledBefore) {
    static Leftovers before(ApplicationContext spring) {
        var db = spring.getBean(DSLContext.class);
        return new Leftovers(db, new HashSet<>(filled(db)));
    }

    void clear() {
        var left = filled(db).stream().filter(table -> !filledBefore.contains(table)).toList();
        if (!left.isEmpty()) {
            db.transaction(alone -> {
                // past the triggers that keep the audit log from being emptied
                alone.dsl().execute("set local session_replication_role = replica");
                alone.dsl().truncate(left.stream().map(DSL::table).toList()).cascade().execute();
            });
        }
    }

    private static List<Name> filled(DSLContext db) {
        return db
                .fetch(
                        """
                        select schemaname, tablename from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema')
                        """)
                .map(row -> DSL.name(row.get(0, String.class), row.get(1, String.class)))
                .stream()
                .filter(table -> db.fetchExists(DSL.table(table)))
                .toList();
    }
}
