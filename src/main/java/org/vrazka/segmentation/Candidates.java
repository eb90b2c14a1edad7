package org.vrazka.segmentation;

import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.segmentation.db.Tables.RESULT;

import static java.util.Objects.requireNonNullElse;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.function.BiConsumer;

/** The parties that a run looks at, each with what it bought: one stream in order of their keys. */
@Component
class Candidates {
    private static final int KEY = 0;
    private static final int ID = 1;
    private static final int CUSTOMER = 2;
    private static final int MANAGER = 3;
    private static final int ABC_BEFORE = 4;
    private static final int XYZ_BEFORE = 5;
    private static final int REGION = 6;
    private static final int MARKET = 7;
    private static final int SINCE = 8;
    private static final int ORDERS_BEFORE = 9;
    private static final int FACT = 10;

    private final DSLContext db;

    Candidates(DSLContext db) {
        this.db = db;
    }

    /** The seasons of all that they bought in the period; null: the rules do not ask for them. */
    @Nullable Seasons seasons(Run run, Condition who) {
        return run.rules().xyz().seasonal()
                ? Seasons.of(run.frozen(), Facts.totals(db, run, who))
                : null;
    }

    /**
     * @param who a condition on {@code parties.party_list}
     * @param seasons null: they are not taken out
     * @param visitor is given one history after the other, in the same object
     */
    void each(
            Run run,
            Condition who,
            @Nullable Seasons seasons,
            BiConsumer<Candidate, History> visitor) {
        var history = new History(run.frozen(), seasons);
        db.connection(connection -> {
            try (var rows = new CopyRows(connection, db.renderInlined(query(run, who)))) {
                for (boolean more = rows.next(); more; ) {
                    var candidate = candidate(rows);
                    history.clear();
                    history.open(candidate.opening());
                    do {
                        if (!rows.isNull(FACT)) {
                            history.add(Facts.read(rows, FACT));
                        }
                        more = rows.next();
                    } while (more && rows.getInt(KEY) == candidate.key());
                    visitor.accept(candidate, history);
                }
            }
        });
    }

    private static Candidate candidate(CopyRows rows) {
        return new Candidate(
                rows.getInt(KEY),
                rows.getId(ID),
                rows.getBoolean(CUSTOMER),
                rows.findId(MANAGER),
                rows.findInt(REGION),
                rows.findInt(MARKET),
                opening(rows),
                rows.findCode(ABC_BEFORE),
                rows.findCode(XYZ_BEFORE));
    }

    /** Whoever had ordered had done so at least once. */
    private static @Nullable Opening opening(CopyRows rows) {
        var since = rows.findInt(SINCE);
        return since == null
                ? null
                : new Opening(since, requireNonNullElse(rows.findInt(ORDERS_BEFORE), 1));
    }

    private ResultQuery<?> query(Run run, Condition who) {
        var facts = Facts.of(run.frozen());
        return db.select(
                        PARTY_LIST.KEY,
                        PARTY_LIST.ID,
                        PARTY_LIST.CUSTOMER,
                        PARTY_LIST.MANAGER_ID,
                        RESULT.ABC,
                        RESULT.XYZ,
                        PARTY_LIST.REGION_ID,
                        PARTY_LIST.MARKET_ID,
                        Facts.sinceEpoch(PARTY_LIST.CUSTOMER_SINCE),
                        PARTY_LIST.ORDERS_BEFORE)
                .select(facts.fields())
                .from(PARTY_LIST)
                .leftJoin(RESULT)
                .on(RESULT.PARTY_KEY.eq(PARTY_LIST.KEY), RESULT.RUN_KEY.eq(run.beforeKey()))
                .leftJoin(facts)
                .on(PARTY_LIST.KEY.eq(CompanyGroups.counted(Facts.party(facts), run)))
                .where(who, CompanyGroups.areHeads(run))
                .orderBy(PARTY_LIST.KEY);
    }
}
