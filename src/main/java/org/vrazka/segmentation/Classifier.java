package org.vrazka.segmentation;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

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

    Classifier(DSLContext db, Candidates candidates, Names names, ResultCopy copy) {
        this.db = db;
        this.candidates = candidates;
        this.names = names;
        this.copy = copy;
    }

    /**
     * @param who the customers, as a condition on {@code parties.party_list}
     */
    void compute(Run run, Condition who, Progress progress) {
        try (var spool = new Spool()) {
            var ranking = read(run, who, spool, progress).ranked(run.rules().abc(), names);
            copy.write(
                    run.key(),
                    spool,
                    ranking,
                    rows -> progress.reach(READ, WRITTEN, rows, spool.lines()));
        }
    }

    private Classed read(Run run, Condition who, Spool spool, Progress progress) {
        int last =
                db.select(coalesce(max(PARTY_LIST.KEY), 1)).from(PARTY_LIST).fetchSingle().value1();
        var classed = new Classed();
        var row = new CopyRow();
        candidates.each(
                run,
                who,
                (party, history) -> {
                    if (party.isCustomer() || history.isBuyer()) {
                        var measure = history.classedBy();
                        if (measure != null) {
                            classed.add(party, measure);
                        }
                        spool.write(measure != null, fields(row, party, history));
                    }
                    progress.reach(0, READ, party.key(), last);
                });
        return classed;
    }

    /** What is known of a customer before all are ranked, in the order that the copy expects. */
    private static byte[] fields(CopyRow row, Candidate party, History history) {
        row.add(party.key())
                .add(party.manager())
                .add(party.abcBefore())
                .add(party.xyzBefore())
                .add(history.status())
                .addDay(history.firstOrder())
                .addDay(history.lastOrder())
                .add(history.orders())
                .add(history.revenue())
                .add(history.classedBy());
        if (history.classedBy() == null) {
            return row.none().none().none().none().none().none().end();
        }
        var regularity = history.regularity();
        var steps = SparseSteps.of(history.values());
        return row.add(history.grossProfit())
                .add(regularity.xyz())
                .add(regularity.mean())
                .add(regularity.variation())
                .add(steps.numbers())
                .add(steps.values())
                .end();
    }
}
