package org.vrazka.segmentation;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.DSLContext;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.stereotype.Component;

/** Brings the rows of a run into {@code segmentation.result}, the classes added. */
@Component
class ResultCopy {
    private static final int BUFFER = 1 << 16;
    private static final String INTO =
            """
            copy segmentation.result (run_key, place, share, cumulative_before, abc,
                party_key, manager_id, abc_before, xyz_before, status, first_order_on, last_order_on, orders,
                revenue, measure, gross_profit, xyz, mean, variation, steps)
            from stdin
            """;

    private final DSLContext db;

    ResultCopy(DSLContext db) {
        this.db = db;
    }

    void write(int runKey, Spool spool, Ranking ranking) {
        db.connection(connection -> {
            var postgres = connection.unwrap(PGConnection.class);
            try (var out = new PGCopyOutputStream(postgres, INTO, BUFFER)) {
                var line = new CopyLine();
                var classed = new int[1];
                spool.each(row -> {
                    line.add(runKey);
                    if (row.classed()) {
                        rank(line, ranking, classed[0]++);
                    } else {
                        line.add(null).add(null).add(null).add(null);
                    }
                    out.write(line.add(row.text()).end().getBytes(UTF_8));
                    out.write('\n');
                });
            }
        });
    }

    private static void rank(CopyLine line, Ranking ranking, int i) {
        line.add(ranking.place(i))
                .add(ranking.share(i))
                .add(ranking.cumulativeBefore(i))
                .add(ranking.abc(i));
    }
}
