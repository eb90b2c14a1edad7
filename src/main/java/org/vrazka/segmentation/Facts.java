package org.vrazka.segmentation;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.vrazka.orders.db.Tables.PARTY_MONTH;
import static org.vrazka.orders.db.Tables.SALE;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import org.jooq.Condition;
import org.jooq.DSLContext;
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
    private static final String PARTY = "party";

    private static final int NOBODY = 0;

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
                        "order_days");
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
                requireNonNullElse(rows.findCode(at + 7), ""));
    }

    /**
     * What all parties bought, in a few sums: by day or month, known costs apart from unknown ones.
     *
     * @param who a condition on {@code parties.party_list}
     */
    static List<Fact> totals(DSLContext db, Run run, Condition who) {
        var rules = run.frozen();
        var facts = of(rules);
        var day = requireNonNull(facts.field("day", Integer.class));
        var cost = requireNonNull(facts.field("cost", BigDecimal.class));
        return db.select(
                        day,
                        sum(facts, "sales"),
                        sum(facts, "returns"),
                        DSL.sum(cost),
                        sum(facts, "quantity"),
                        sum(facts, "orders"))
                .from(facts)
                .join(PARTY_LIST)
                .on(PARTY_LIST.KEY.eq(CompanyGroups.counted(party(facts), run)))
                .where(who, day.between(Steps.day(rules.from()), Steps.day(rules.to())))
                .groupBy(day, cost.isNull())
                .fetch(row ->
                        new Fact(
                                NOBODY,
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6().intValue(),
                                ""));
    }

    static Field<Integer> party(Table<?> facts) {
        return requireNonNull(facts.field(PARTY, Integer.class));
    }

    private static Field<BigDecimal> sum(Table<?> facts, String column) {
        return DSL.sum(requireNonNull(facts.field(column, BigDecimal.class)));
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
                                m.ORDER_DAYS))
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
                                when(isSale, inline(String.valueOf(Fact.FIRST)))))
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
