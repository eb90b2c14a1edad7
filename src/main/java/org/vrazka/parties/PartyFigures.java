package org.vrazka.parties;

import static org.jooq.impl.DSL.row;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.DSLContext;
import org.jooq.Record6;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The door for figures of counterparties that other modules compute, written in sets. */
@Component
@Transactional
public class PartyFigures {
    private final DSLContext db;

    PartyFigures(DSLContext db) {
        this.db = db;
    }

    /**
     * Writes what a query says; rows that say the same already are not touched.
     *
     * @param figures party key, first and last order, number of orders, revenue and profit of the
     *     last 12 months; a key without orders comes with nulls and 0
     * @return how many parties changed
     */
    public int write(
            Select<Record6<Integer, LocalDate, LocalDate, Integer, BigDecimal, BigDecimal>>
                    figures) {
        var f = figures.asTable("f", "key", "first", "last", "orders", "revenue", "profit");
        var first = f.field(1, LocalDate.class);
        var last = f.field(2, LocalDate.class);
        var orders = f.field(3, Integer.class);
        var revenue = f.field(4, BigDecimal.class);
        var profit = f.field(5, BigDecimal.class);
        var l = PARTY_LIST;
        return db.update(l)
                .set(l.FIRST_ORDER_ON, first)
                .set(l.LAST_ORDER_ON, last)
                .set(l.ORDERS, orders)
                .set(l.REVENUE_12M, revenue)
                .set(l.PROFIT_12M, profit)
                .from(f)
                .where(l.KEY.eq(f.field(0, Integer.class)))
                .and(
                        row(
                                        l.FIRST_ORDER_ON,
                                        l.LAST_ORDER_ON,
                                        l.ORDERS,
                                        l.REVENUE_12M,
                                        l.PROFIT_12M)
                                .isDistinctFrom(row(first, last, orders, revenue, profit)))
                .execute();
    }
}
