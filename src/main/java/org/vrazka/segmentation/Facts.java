package org.vrazka.segmentation;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.vrazka.orders.db.Tables.PARTY_MONTH;
import static org.vrazka.orders.db.Tables.SALE;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * Where a run finds what customers bought: sums by month as far as the rules ask for whole months,
 * single days for the rest.
 */
final class Facts {
    static final String PARTY = "party";

    private Facts() {}

    /** All that the rules need to know, as a table with a column for each component of a fact. */
    static Table<Record> of(Rules.Frozen rules) {
        return all(rules)
                .asTable(
                        "fact",
                        PARTY,
                        "day",
                        "sales",
                        "returns",
                        "cost",
                        "quantity",
                        "orders",
                        "first",
                        "last");
    }

    /**
     * @param at the first column of a fact
     */
    static Fact read(CopyRows rows, int at) {
        return new Fact(
                rows.getInt(at),
                rows.getInt(at + 1),
                rows.getDecimal(at + 2),
                rows.getDecimal(at + 3),
                rows.findDecimal(at + 4),
                rows.getDecimal(at + 5),
                rows.getInt(at + 6),
                rows.getInt(at + 7),
                rows.getInt(at + 8));
    }

    private static Select<Record> all(Rules.Frozen rules) {
        var end = rules.to().isAfter(rules.asOf()) ? rules.to() : rules.asOf();
        if (!isOfWholeMonths(rules)) {
            return days(LocalDate.EPOCH, end);
        }
        if (isMonthsEnd(end)) {
            return months(end);
        }
        var begun = end.withDayOfMonth(1);
        return months(begun.minusDays(1)).unionAll(days(begun, end));
    }

    private static boolean isOfWholeMonths(Rules.Frozen rules) {
        return rules.rules().step() != Step.WEEK
                && rules.from().getDayOfMonth() == 1
                && isMonthsEnd(rules.to())
                && (isMonthsEnd(rules.asOf()) || rules.asOf().isAfter(rules.to()));
    }

    private static boolean isMonthsEnd(LocalDate day) {
        return day.equals(day.with(TemporalAdjusters.lastDayOfMonth()));
    }

    private static Select<Record> months(LocalDate end) {
        var m = PARTY_MONTH;
        return select(
                        List.of(
                                m.PARTY_KEY,
                                sinceEpoch(m.MONTH),
                                m.SALES,
                                m.RETURNS,
                                m.SALES_COST.minus(m.RETURNS_COST),
                                m.QUANTITY,
                                m.ORDERS,
                                sinceEpoch(coalesce(m.FIRST_DAY, m.MONTH)),
                                sinceEpoch(coalesce(m.LAST_DAY, m.MONTH))))
                .from(m)
                .where(m.MONTH.le(end));
    }

    private static Select<Record> days(LocalDate from, LocalDate to) {
        var s = SALE;
        var isSale = s.EFFECT.eq(inline("SALE"));
        return select(
                        List.of(
                                s.PARTY_KEY,
                                sinceEpoch(s.DAY),
                                when(isSale, s.AMOUNT).else_(inline(BigDecimal.ZERO)),
                                when(isSale, inline(BigDecimal.ZERO)).else_(s.AMOUNT),
                                when(isSale, s.COST).else_(s.COST.neg()),
                                when(isSale, s.QUANTITY).else_(s.QUANTITY.neg()),
                                when(isSale, inline(1)).else_(inline(0)),
                                sinceEpoch(s.DAY),
                                sinceEpoch(s.DAY)))
                .from(s)
                .where(
                        s.EFFECT.in(inline("SALE"), inline("RETURN")),
                        s.DAY.between(from, to),
                        s.PARTY_KEY.isNotNull());
    }

    static Field<Integer> sinceEpoch(Field<LocalDate> day) {
        return DSL.field("{0} - date '1970-01-01'", Integer.class, day);
    }
}
