package org.vrazka.records;

import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.vrazka.identity.Extent;
import org.vrazka.shared.Slice;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Reads pages, and tells how the database has found them. */
public class Plans {
    private final DSLContext db;
    private final List<String> asked = new ArrayList<>();

    public Plans(DSLContext db) {
        this.db = db;
    }

    public Slice<Row> page(Catalogue catalogue, Extent scope, ListQuery query) {
        asked.clear();
        var listening =
                db.configuration()
                        .derive(new DefaultExecuteListenerProvider(new Listener(asked)))
                        .dsl();
        return new Lists(listening, Clock.systemUTC()).rows(catalogue, scope, query);
    }

    /** The plan of the first query that was not itself a question about plans. */
    public String plan() {
        var sql = asked.stream().filter(s -> !s.startsWith("explain")).findFirst().orElseThrow();
        return String.join("\n", db.fetch("explain " + sql).getValues(0, String.class));
    }

    private record Listener(List<String> asked) implements ExecuteListener {
        @Override
        public void executeStart(ExecuteContext context) {
            var query = context.query();
            asked.add(
                    query == null
                            ? "explain"
                            : DSL.using(context.configuration()).renderInlined(query));
        }
    }
}
