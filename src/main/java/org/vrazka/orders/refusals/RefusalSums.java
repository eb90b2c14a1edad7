package org.vrazka.orders.refusals;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.grouping;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.vrazka.orders.db.Tables.DEMAND;
import static org.vrazka.orders.db.Tables.LOSS;
import static org.vrazka.orders.db.Tables.REFUSAL_REASON;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.shared.web.Text.t;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.orders.Dimension;
import org.vrazka.orders.Loss;
import org.vrazka.orders.Period;
import org.vrazka.orders.SalesReport;
import org.vrazka.shared.Invalid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Sums the facts of refusals and of demand, both periods and the whole of each in one statement.
 */
@Component
class RefusalSums {
    private final DSLContext db;
    private final Scope scope;

    RefusalSums(DSLContext db, Scope scope) {
        this.db = db;
        this.scope = scope;
    }

    /** Facts that can be summed by day, under the reach of who asks. */
    private record Facts(Table<?> table, Field<LocalDate> day, Field<UUID> manager) {
        static final Facts REFUSED = new Facts(LOSS, LOSS.DAY, LOSS.MANAGER_ID);
        static final Facts ASKED_FOR = new Facts(DEMAND, DEMAND.DAY, DEMAND.MANAGER_ID);
    }

    /**
     * What one combination of keys comes to.
     *
     * @param now in the period asked for, not in the other
     * @param whole the sum of all of a period; it has no keys
     */
    record Sum(
            boolean now,
            boolean whole,
            List<@Nullable Object> keys,
            List<@Nullable BigDecimal> amounts) {}

    List<Sum> refused(RefusalQuestion question, List<RefusalMeasure> measures) {
        return sums(
                question,
                question.by(),
                Facts.REFUSED,
                of(question.losses()),
                measures.stream().map(RefusalMeasure::sum).toList());
    }

    private static Condition of(Set<Loss> losses) {
        return losses.equals(Loss.ALL)
                ? noCondition()
                : LOSS.KIND.in(losses.stream().map(loss -> inline(loss.name())).toList());
    }

    /** What was asked for, by what an order as a whole is told apart by. */
    List<Sum> demand(RefusalQuestion question) {
        var by = question.by().stream().filter(dimension -> !dimension.isOfLines()).toList();
        return sums(question, by, Facts.ASKED_FOR, noCondition(), List.of(DSL.sum(DEMAND.AMOUNT)));
    }

    private List<Sum> sums(
            RefusalQuestion question,
            List<Dimension> by,
            Facts facts,
            Condition which,
            List<Field<BigDecimal>> amounts) {
        var other = question.period().versus(question.versus());
        var keys = by.stream().<Field<?>>map(dimension -> dimension.key(facts.table())).toList();
        var inPeriod = field(within(question.period(), facts.day()));
        List<Field<?>> now = other == null ? List.of() : List.of(inPeriod);
        var all = new ArrayList<Field<?>>(keys);
        all.addAll(now);
        var columns = new ArrayList<Field<?>>(keys);
        columns.add(other == null ? inline(true) : inPeriod);
        columns.add(keys.isEmpty() ? inline(1) : grouping(keys.getFirst()));
        columns.addAll(amounts);
        var days = within(question.period(), facts.day());
        var found =
                db.select(columns)
                        .from(joined(facts.table(), by))
                        .where(
                                which,
                                scope.of(Kind.REPORTS, Action.SEE, facts.manager()),
                                other == null ? days : days.or(within(other, facts.day())))
                        .groupBy(keys.isEmpty() ? groupingSets(now) : groupingSets(all, now))
                        .limit(SalesReport.MOST_ROWS + 1)
                        .fetch();
        if (found.size() > SalesReport.MOST_ROWS) {
            throw new Invalid("by", "tooMany", t("orders.error.tooMany", SalesReport.MOST_ROWS));
        }
        return found.map(row -> sum(row, by.size(), amounts.size()));
    }

    private static Sum sum(Record row, int keys, int amounts) {
        boolean whole = Integer.valueOf(1).equals(row.get(keys + 1));
        var key = new ArrayList<@Nullable Object>();
        for (int i = 0; i < keys && !whole; i++) {
            key.add(row.get(i));
        }
        var sums = new ArrayList<@Nullable BigDecimal>();
        for (int i = 0; i < amounts; i++) {
            sums.add((BigDecimal) row.get(keys + 2 + i));
        }
        return new Sum(Boolean.TRUE.equals(row.get(keys)), whole, key, sums);
    }

    private static Condition within(Period period, Field<LocalDate> day) {
        var from = period.from();
        var to = period.to();
        return (from == null ? noCondition() : day.ge(inline(from)))
                .and(to == null ? noCondition() : day.le(inline(to)));
    }

    private static Table<?> joined(Table<?> facts, List<Dimension> by) {
        Table<?> joined = facts;
        if (by.stream().anyMatch(Dimension::isOfCustomers)) {
            joined = joined.leftJoin(PARTY_LIST).on(PARTY_LIST.KEY.eq(facts.field(LOSS.PARTY_KEY)));
        }
        if (by.contains(Dimension.REASON) || by.contains(Dimension.GROUP)) {
            joined =
                    joined.leftJoin(REFUSAL_REASON)
                            .on(REFUSAL_REASON.ID.eq(LOSS.REASON_ID))
                            .leftJoin(Dimension.Above.FIRST)
                            .on(Dimension.Above.FIRST.CODE.eq(REFUSAL_REASON.PARENT))
                            .leftJoin(Dimension.Above.SECOND)
                            .on(Dimension.Above.SECOND.CODE.eq(Dimension.Above.FIRST.PARENT));
        }
        return joined;
    }
}
