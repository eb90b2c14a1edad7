package org.vrazka.segmentation;

import static org.jooq.impl.DSL.inline;
import static org.vrazka.orders.db.Tables.SALE;

import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.springframework.stereotype.Component;

/**
 * How often each customer buys: read before all else from the index on customers and days alone,
 * since sums by month do not tell.
 */
@Component
class Rhythms {
    private static final int KEY = 0;
    private static final int DAY = 1;

    private final DSLContext db;

    Rhythms(DSLContext db) {
        this.db = db;
    }

    /** Of all who ever bought up to the day of reference. */
    RhythmFile of(Run run) {
        var file = new RhythmFile();
        try {
            fill(file, run);
            file.rewind();
            return file;
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private void fill(RhythmFile file, Run run) {
        var days = new OrderDays(run.rules().status());
        db.connection(connection -> {
            try (var rows = new CopyRows(connection, db.renderInlined(query(run)))) {
                for (boolean more = rows.next(); more; ) {
                    int party = rows.getInt(KEY);
                    days.clear();
                    do {
                        days.add(rows.getInt(DAY));
                        more = rows.next();
                    } while (more && rows.getInt(KEY) == party);
                    var rhythm = days.rhythm();
                    if (rhythm.isTelling()) {
                        file.write(party, rhythm);
                    }
                }
            }
        });
    }

    private ResultQuery<?> query(Run run) {
        var party = CompanyGroups.counted(SALE.PARTY_KEY, run);
        return db.select(party, Facts.sinceEpoch(SALE.DAY))
                .from(SALE)
                .where(SALE.EFFECT.eq(inline("SALE")), SALE.DAY.le(run.asOf()))
                .and(SALE.PARTY_KEY.isNotNull())
                .orderBy(party, SALE.DAY);
    }
}
