package org.vrazka.segmentation;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.BitSet;

/**
 * Computes the rows of a run: reads customers and what they bought, one history at a time, ranks
 * all by their measure, and copies the rows into the database.
 */
@Component
class Classifier {
    private static final int READ = 50;
    private static final int WRITTEN = 90;

    private final DSLContext db;
    private final Candidates candidates;
    private final Names names;
    private final ResultCopy copy;
    private final RfmGrids grids;

    Classifier(DSLContext db, Candidates candidates, Names names, ResultCopy copy, RfmGrids grids) {
        this.db = db;
        this.candidates = candidates;
        this.names = names;
        this.copy = copy;
        this.grids = grids;
    }

    /**
     * @param who the customers, as a condition on {@code parties.party_list}
     * @return the keys of those that were written
     */
    BitSet compute(Run run, Condition who, Progress progress) {
        try (var spool = new Spool()) {
            var written = new BitSet();
            var classed = read(run, who, spool, written, progress);
            var ranking = classed.ranked(run.rules().abc(), names);
            var rfm = classed.rfm(ranking);
            grids.store(run.key(), rfm.cells(classed.worth()));
            copy.write(
                    run.key(),
                    spool,
                    ranking,
                    rfm,
                    rows -> progress.reach(READ, WRITTEN, rows, spool.lines()));
            return written;
        }
    }

    private Classed read(Run run, Condition who, Spool spool, BitSet written, Progress progress) {
        int last =
                db.select(coalesce(max(PARTY_LIST.KEY), 1)).from(PARTY_LIST).fetchSingle().value1();
        var classed = new Classed();
        var row = new CopyRow();
        candidates.each(
                run,
                who,
                candidates.seasons(run, who),
                (party, history) -> {
                    if (party.isCustomer() || history.isBuyer()) {
                        var measure = history.classedBy();
                        if (measure != null) {
                            classed.add(party, measure, history);
                        }
                        spool.write(measure != null, fields(row, party, history));
                        written.set(party.key());
                    }
                    progress.reach(0, READ, party.key(), last);
                });
        return classed;
    }

    /** What is known of a customer before all are ranked, in the order that the copy expects. */
    private static byte[] fields(CopyRow row, Candidate party, History history) {
        row.add(party.key())
                .add(party.manager())
                .addKey(party.region())
                .addKey(party.market())
                .add(party.abcBefore())
                .add(party.xyzBefore())
                .add(history.status())
                .addDay(history.firstOrder())
                .addDay(history.lastOrder())
                .add(history.orders())
                .addKey(history.periodOrders())
                .add(history.revenue())
                .add(history.classedBy());
        addHabit(row, history);
        if (history.classedBy() == null) {
            return row.none().none().none().none().none().none().none().end();
        }
        addRegularity(row, history);
        return row.end();
    }

    private static void addHabit(CopyRow row, History history) {
        var rhythm = history.rhythm();
        var last = history.lastOrder();
        if (last == null || !rhythm.isKnown()) {
            row.none().none().none();
        } else {
            row.addReal(rhythm.mean())
                    .addReal(rhythm.deviation())
                    .addDay(last + (int) Math.round(rhythm.mean()));
        }
        row.add(history.atRisk(rhythm)).addDay(history.wonBack(rhythm));
    }

    private static void addRegularity(CopyRow row, History history) {
        var regularity = history.regularity();
        var steps = SparseSteps.of(history.values());
        row.add(history.grossProfit())
                .add(regularity.xyz())
                .add(regularity.mean())
                .add(regularity.variation())
                .add(regularity.withSeason())
                .add(steps.numbers())
                .add(steps.values());
    }
}
