package org.vrazka.segmentation;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.segmentation.db.Tables.RESULT;
import static org.vrazka.segmentation.db.Tables.RFM_CELL;

import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.util.List;

/** Customers of runs by recency and frequency: summed by the run, for one's own from their rows. */
@Service
@Transactional
public class RfmGrids {
    private final DSLContext db;
    private final Results results;

    RfmGrids(DSLContext db, Results results) {
        this.db = db;
        this.results = results;
    }

    void store(int run, List<RfmGrid.Part> parts) {
        var c = RFM_CELL;
        if (parts.isEmpty()) {
            return;
        }
        db.insertInto(c, c.RUN_KEY, c.RECENCY, c.FREQUENCY, c.CUSTOMERS, c.WORTH)
                .valuesOfRows(
                        parts.stream()
                                .map(p ->
                                        row(
                                                run,
                                                (short) p.recency(),
                                                (short) p.frequency(),
                                                p.customers(),
                                                p.worth()))
                                .toList())
                .execute();
    }

    /** Empty: nobody is classed, or the run is older than RFM. */
    @Transactional(readOnly = true)
    public RfmGrid of(Run run) {
        return new RfmGrid(results.areOfAll() ? ofAll(run) : ofOwn(run));
    }

    private List<RfmGrid.Part> ofAll(Run run) {
        var c = RFM_CELL;
        return db.select(
                        c.RECENCY.cast(Integer.class),
                        c.FREQUENCY.cast(Integer.class),
                        c.CUSTOMERS,
                        c.WORTH)
                .from(c)
                .where(c.RUN_KEY.eq(run.key()))
                .fetch(mapping(RfmGrid.Part::new));
    }

    private List<RfmGrid.Part> ofOwn(Run run) {
        var worth = run.rules().measure().isMoney() ? RESULT.MEASURE : RESULT.REVENUE;
        return db.select(
                        RESULT.RECENCY.cast(Integer.class),
                        RESULT.FREQUENCY.cast(Integer.class),
                        count(),
                        coalesce(sum(worth), inline(BigDecimal.ZERO)))
                .from(RESULT)
                .join(PARTY_LIST)
                .on(PARTY_LIST.KEY.eq(RESULT.PARTY_KEY))
                .where(RESULT.RUN_KEY.eq(run.key()), RESULT.RECENCY.isNotNull(), results.visible())
                .groupBy(RESULT.RECENCY, RESULT.FREQUENCY)
                .fetch(mapping(RfmGrid.Part::new));
    }

    /** Of a row of a run. */
    static SelectField<@Nullable RfmScore> score() {
        return row(RESULT.RECENCY, RESULT.FREQUENCY, RESULT.MONETARY, RESULT.PERIOD_ORDERS)
                .mapping(RfmGrids::score);
    }

    private static @Nullable RfmScore score(
            @Nullable Short recency,
            @Nullable Short frequency,
            @Nullable Short monetary,
            @Nullable Integer orders) {
        return recency == null || frequency == null || monetary == null || orders == null
                ? null
                : new RfmScore(recency, frequency, monetary, orders);
    }
}
