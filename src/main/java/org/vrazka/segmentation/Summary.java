package org.vrazka.segmentation;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.boolAnd;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.vrazka.orders.db.Tables.SALE;
import static org.vrazka.segmentation.db.Tables.CELL;
import static org.vrazka.segmentation.db.Tables.MEMBER;
import static org.vrazka.segmentation.db.Tables.RESULT;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;

/** What follows from the rows of a run: who dropped out, the sums of the matrix, the company's. */
@Component
class Summary {
    private final DSLContext db;

    Summary(DSLContext db) {
        this.db = db;
    }

    /** A sum of profits is unknown when one of them is. */
    static Field<BigDecimal> grossProfit(Field<BigDecimal> profit) {
        return when(boolAnd(profit.isNotNull()), sum(profit));
    }

    /**
     * Whoever was in the run before and is in this one neither by itself nor in a group gets a row
     * that says so.
     *
     * @param written keys of those that are in this one
     */
    void addDropouts(int run, int before, BitSet written) {
        var b = RESULT.as("b");
        var isMember =
                selectOne()
                        .from(MEMBER)
                        .where(MEMBER.RUN_KEY.eq(run), MEMBER.PARTY_KEY.eq(b.PARTY_KEY));
        db.insertInto(
                        RESULT,
                        RESULT.RUN_KEY,
                        RESULT.PARTY_KEY,
                        RESULT.ABC_BEFORE,
                        RESULT.XYZ_BEFORE,
                        RESULT.ORDERS,
                        RESULT.MANAGER_ID,
                        RESULT.REGION_ID,
                        RESULT.MARKET_ID)
                .select(
                        db.select(
                                        val(run),
                                        b.PARTY_KEY,
                                        b.ABC,
                                        b.XYZ,
                                        b.ORDERS,
                                        b.MANAGER_ID,
                                        b.REGION_ID,
                                        b.MARKET_ID)
                                .from(b)
                                .where(b.RUN_KEY.eq(before), b.STATUS.isNotNull())
                                .and(b.PARTY_KEY.eq(any(missing(before, written))))
                                .and(notExists(isMember)))
                .execute();
    }

    /** Told by bits: two runs of a million rows each are much to join for the few that differ. */
    private Integer[] missing(int before, BitSet written) {
        var missing = new ArrayList<Integer>();
        var keys = db.select(RESULT.PARTY_KEY).from(RESULT).where(RESULT.RUN_KEY.eq(before));
        db.connection(connection -> {
            try (var rows = new CopyRows(connection, db.renderInlined(keys))) {
                while (rows.next()) {
                    if (!written.get(rows.getInt(0))) {
                        missing.add(rows.getInt(0));
                    }
                }
            }
        });
        return missing.toArray(Integer[]::new);
    }

    /** Summed first and written then: a statement that writes does not use the second processor. */
    void addCells(int run) {
        var cells =
                db.select(
                                RESULT.RUN_KEY,
                                RESULT.ABC,
                                RESULT.XYZ,
                                RESULT.STATUS,
                                RESULT.ABC_BEFORE,
                                RESULT.XYZ_BEFORE,
                                count(),
                                coalesce(sum(RESULT.MEASURE), inline(BigDecimal.ZERO)),
                                coalesce(sum(RESULT.REVENUE), inline(BigDecimal.ZERO)),
                                grossProfit(RESULT.GROSS_PROFIT),
                                count(RESULT.AT_RISK),
                                coalesce(sum(RESULT.AT_RISK), inline(BigDecimal.ZERO)),
                                count(RESULT.WON_BACK_ON))
                        .from(RESULT)
                        .where(RESULT.RUN_KEY.eq(run))
                        .groupBy(
                                RESULT.RUN_KEY,
                                RESULT.ABC,
                                RESULT.XYZ,
                                RESULT.STATUS,
                                RESULT.ABC_BEFORE,
                                RESULT.XYZ_BEFORE)
                        .fetch();
        db.insertInto(
                        CELL,
                        CELL.RUN_KEY,
                        CELL.ABC,
                        CELL.XYZ,
                        CELL.STATUS,
                        CELL.ABC_BEFORE,
                        CELL.XYZ_BEFORE,
                        CELL.CUSTOMERS,
                        CELL.MEASURE,
                        CELL.REVENUE,
                        CELL.GROSS_PROFIT,
                        CELL.SLIPPING,
                        CELL.AT_RISK,
                        CELL.WON_BACK)
                .valuesOfRecords(cells)
                .execute();
    }

    /** The measure over all sales of the period, whoever bought; null when a cost is unknown. */
    @Nullable BigDecimal company(Run run) {
        var isSale = SALE.EFFECT.eq(inline("SALE"));
        var cost = coalesce(SALE.COST, inline(BigDecimal.ZERO));
        var total =
                switch (run.rules().measure()) {
                    case REVENUE -> sum(signed(SALE.AMOUNT));
                    case GROSS_REVENUE -> sum(SALE.AMOUNT).filterWhere(isSale);
                    case GROSS_PROFIT ->
                            when(
                                    boolAnd(SALE.COST.isNotNull()),
                                    sum(signed(SALE.AMOUNT.minus(cost))));
                    case QUANTITY -> sum(signed(SALE.QUANTITY));
                    case ORDERS -> count().filterWhere(isSale).cast(BigDecimal.class);
                };
        return db.select(total)
                .from(SALE)
                .where(SALE.DAY.between(run.from(), run.to()))
                .and(SALE.EFFECT.in(inline("SALE"), inline("RETURN")))
                .fetchSingle()
                .value1();
    }

    private static Field<BigDecimal> signed(Field<BigDecimal> amount) {
        return when(SALE.EFFECT.eq(inline("SALE")), amount).else_(amount.neg());
    }
}
