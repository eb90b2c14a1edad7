package org.vrazka.segmentation;

import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.segmentation.db.Tables.RESULT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.exception.DataAccessException;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.IntConsumer;

/**
 * Computes the rows of a run: reads customers and what they bought side by side, one history at a
 * time, ranks all by their measure, and copies the rows into the database.
 */
@Component
class Classifier {
    private static final int FETCH = 5_000;
    private static final int READ = 60;
    private static final int ALL = 100;

    private final DSLContext db;
    private final FactSource source;
    private final Ties ties;
    private final ResultCopy copy;

    Classifier(DSLContext db, FactSource source, Ties ties, ResultCopy copy) {
        this.db = db;
        this.source = source;
        this.ties = ties;
        this.copy = copy;
    }

    /**
     * @param who the customers, as a condition on {@code parties.party_list}
     * @param progress is told the percent done
     */
    void compute(Run run, Condition who, IntConsumer progress) {
        try (var spool = new Spool()) {
            var classed = read(run, who, spool, progress);
            var ranking = classed.ranked(run.rules().abc(), ties);
            progress.accept(READ);
            copy.write(run.key(), spool, ranking);
            progress.accept(ALL);
        }
    }

    private Classed read(Run run, Condition who, Spool spool, IntConsumer progress) {
        int all = db.fetchCount(PARTY_LIST, who);
        var classed = new Classed();
        var history = new History(run.frozen());
        var line = new CopyLine();
        var facts = source.open(run.frozen(), who);
        try (var customers = customers(run, who).fetchSize(FETCH).fetchResultSet()) {
            for (int read = 1; customers.next(); read++) {
                int party = customers.getInt(1);
                history.clear();
                facts.forEach(cursor -> cursor.giveTo(history, party));
                if (customers.getBoolean(2) || history.isBuyer()) {
                    var measure = history.classedBy();
                    if (measure != null) {
                        classed.add(party, measure);
                    }
                    spool.write(measure != null, text(line, customers, history));
                }
                if (read % FETCH == 0) {
                    progress.accept(Math.toIntExact((long) READ * read / Math.max(all, read)));
                }
            }
        } catch (SQLException e) {
            throw new DataAccessException("reading customers", e);
        } finally {
            facts.forEach(FactCursor::close);
        }
        return classed;
    }

    /** What is known of a customer before all are ranked, in the order that the copy expects. */
    private static String text(CopyLine line, ResultSet customer, History history)
            throws SQLException {
        line.add(customer.getInt(1))
                .add(customer.getString(3))
                .add(customer.getString(4))
                .add(customer.getString(5))
                .add(history.status())
                .addDay(history.firstOrder())
                .addDay(history.lastOrder())
                .add(history.orders());
        line.add(history.revenue());
        if (history.classedBy() == null) {
            return line.add(null).add(null).add(null).add(null).add(null).add(null).end();
        }
        var regularity = history.regularity();
        return line.add(history.classedBy())
                .add(history.grossProfit())
                .add(regularity.xyz())
                .add(regularity.mean())
                .add(regularity.variation())
                .addAll(history.values())
                .end();
    }

    /** In order of their keys, with the manager of the day and the classes of the run before. */
    private ResultQuery<?> customers(Run run, Condition who) {
        return db.select(
                        PARTY_LIST.KEY,
                        PARTY_LIST.CUSTOMER,
                        PARTY_LIST.MANAGER_ID,
                        RESULT.ABC,
                        RESULT.XYZ)
                .from(PARTY_LIST)
                .leftJoin(RESULT)
                .on(RESULT.PARTY_KEY.eq(PARTY_LIST.KEY), RESULT.RUN_KEY.eq(run.beforeKey()))
                .where(who)
                .orderBy(PARTY_LIST.KEY);
    }
}
