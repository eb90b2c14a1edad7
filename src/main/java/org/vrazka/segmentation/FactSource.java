package org.vrazka.segmentation;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.vrazka.orders.db.Tables.PARTY_MONTH;
import static org.vrazka.orders.db.Tables.SALE;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a run finds what customers bought: sums by month as far as the rules ask for whole months,
 * single days for the rest.
 */
@Component
class FactSource {
    private final DSLContext db;

    FactSource(DSLContext db) {
        this.db = db;
    }

    /** Cursors over all that the rules need to know of these customers, each in order of keys. */
    List<FactCursor> open(Rules.Frozen rules, Condition who) {
        var end = rules.to().isAfter(rules.asOf()) ? rules.to() : rules.asOf();
        if (!isOfWholeMonths(rules)) {
            return List.of(days(LocalDate.EPOCH, end, who));
        }
        if (isMonthsEnd(end)) {
            return List.of(months(end, who));
        }
        var cursors = new ArrayList<FactCursor>();
        cursors.add(months(end.withDayOfMonth(1).minusDays(1), who));
        cursors.add(days(end.withDayOfMonth(1), end, who));
        return cursors;
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

    private FactCursor months(LocalDate end, Condition who) {
        var m = PARTY_MONTH;
        return new FactCursor(
                db.select(
                                m.PARTY_KEY,
                                sinceEpoch(m.MONTH),
                                m.SALES,
                                m.RETURNS,
                                m.SALES_COST.minus(m.RETURNS_COST),
                                m.QUANTITY,
                                m.ORDERS,
                                sinceEpoch(coalesce(m.FIRST_DAY, m.MONTH)),
                                sinceEpoch(coalesce(m.LAST_DAY, m.MONTH)))
                        .from(m)
                        .where(m.MONTH.le(end), among(m.PARTY_KEY, who))
                        .orderBy(m.PARTY_KEY));
    }

    private FactCursor days(LocalDate from, LocalDate to, Condition who) {
        var s = SALE;
        var isSale = s.EFFECT.eq(inline("SALE"));
        return new FactCursor(
                db.select(
                                s.PARTY_KEY,
                                sinceEpoch(s.DAY),
                                when(isSale, s.AMOUNT).else_(inline(BigDecimal.ZERO)),
                                when(isSale, inline(BigDecimal.ZERO)).else_(s.AMOUNT),
                                when(isSale, s.COST).else_(s.COST.neg()),
                                when(isSale, s.QUANTITY).else_(s.QUANTITY.neg()),
                                case_().when(isSale, inline(1)).else_(inline(0)),
                                sinceEpoch(s.DAY),
                                sinceEpoch(s.DAY))
                        .from(s)
                        .where(
                                s.EFFECT.in(inline("SALE"), inline("RETURN")),
                                s.DAY.between(from, to),
                                s.PARTY_KEY.isNotNull(),
                                among(s.PARTY_KEY, who))
                        .orderBy(s.PARTY_KEY));
    }

    private static Condition among(Field<Integer> party, Condition who) {
        return who.equals(noCondition())
                ? who
                : party.in(select(PARTY_LIST.KEY).from(PARTY_LIST).where(who));
    }

    private static Field<Integer> sinceEpoch(Field<LocalDate> day) {
        return DSL.field("{0} - date '1970-01-01'", Integer.class, day);
    }
}
