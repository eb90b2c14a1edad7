package org.vrazka.segmentation;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.function.IntConsumer;

/** Brings the rows of a run into their table, the classes added. */
@Component
class ResultCopy {
    private static final List<String> COLUMNS =
            List.of(
                    "run_key",
                    "place",
                    "share",
                    "cumulative_before",
                    "abc",
                    "recency",
                    "frequency",
                    "monetary",
                    "party_key",
                    "manager_id",
                    "region_id",
                    "market_id",
                    "abc_before",
                    "xyz_before",
                    "status",
                    "first_order_on",
                    "last_order_on",
                    "orders",
                    "period_orders",
                    "revenue",
                    "measure",
                    "rhythm_mean",
                    "rhythm_deviation",
                    "next_order_on",
                    "at_risk",
                    "won_back_on",
                    "gross_profit",
                    "xyz",
                    "mean",
                    "variation",
                    "variation_with_season",
                    "step_numbers",
                    "steps");

    private final DSLContext db;

    ResultCopy(DSLContext db) {
        this.db = db;
    }

    /**
     * @param written is told how many rows were written
     */
    void write(int runKey, Spool spool, Ranking ranking, Rfm rfm, IntConsumer written) {
        var table = new RunTable(db, runKey);
        table.create();
        copy(table, spool, ranking, rfm, written);
        table.attach();
    }

    private void copy(RunTable table, Spool spool, Ranking ranking, Rfm rfm, IntConsumer written) {
        db.connection(connection -> {
            try (var out = new CopyInto(connection, table.name(), COLUMNS)) {
                var fields = new CopyRow();
                var row = new int[1];
                var classed = new int[1];
                spool.each(line -> {
                    fields.add(table.run());
                    if (line.classed()) {
                        rank(fields, ranking, rfm, classed[0]++);
                    } else {
                        fields.none().none().none().none().none().none().none();
                    }
                    out.write(fields.end(), line.fields());
                    written.accept(++row[0]);
                });
            }
        });
    }

    private static void rank(CopyRow fields, Ranking ranking, Rfm rfm, int i) {
        fields.add(ranking.place(i))
                .add(ranking.share(i))
                .add(ranking.cumulativeBefore(i))
                .add(ranking.abc(i))
                .addSmall(rfm.recency(i))
                .addSmall(rfm.frequency(i))
                .addSmall(rfm.monetary(i));
    }
}
