package org.vrazka.segmentation.cohorts;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.vrazka.orders.db.Tables.PARTY_MONTH;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.Companies;
import org.vrazka.identity.Extent;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.records.Listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Customers gathered by when they first ordered, read from the sums by customer and month under the
 * scope of who asks.
 */
@Service
@Transactional(readOnly = true)
public class Cohorts {
    private final DSLContext db;
    private final Scope scope;
    private final Companies companies;

    Cohorts(DSLContext db, Scope scope, Companies companies) {
        this.db = db;
        this.scope = scope;
        this.companies = companies;
    }

    /**
     * @param action what is to be done with it: its reach decides whose customers are counted
     */
    CohortTable of(CohortQuestion question, Action action) {
        var found = new TreeMap<LocalDate, CohortTable.Cell[]>();
        if (!question.isBackwards()) {
            read(question, action, found);
        }
        var cohorts = new ArrayList<CohortTable.Cohort>();
        found.forEach((first, cells) -> cohorts.add(new CohortTable.Cohort(first, List.of(cells))));
        cohorts.removeIf(cohort -> cohort.size() == 0);
        return new CohortTable(question, cohorts);
    }

    private void read(
            CohortQuestion question,
            Action action,
            SortedMap<LocalDate, CohortTable.Cell[]> cohorts) {
        var step = question.step();
        var m = PARTY_MONTH;
        var cohort = step.of(PARTY_LIST.FIRST_ORDER_ON);
        var at = step.of(m.MONTH);
        var rows =
                db.select(
                                cohort,
                                at,
                                count().filterWhere(countsIn(step)),
                                sum(m.SALES.minus(m.RETURNS)))
                        .from(PARTY_LIST)
                        .join(m)
                        .on(m.PARTY_KEY.eq(PARTY_LIST.KEY))
                        .where(began(question.span()), scoped(action))
                        .and(m.MONTH.ge(question.from()))
                        .and(m.MONTH.le(question.today()))
                        .groupBy(cohort, at)
                        .fetch();
        for (var row : rows) {
            var first = row.value1();
            int since = step.between(first, row.value2());
            int reached = question.reached(first);
            if (since >= 0 && since <= reached && !row.value2().isBefore(first)) {
                cohorts.computeIfAbsent(first, f -> empty(reached))[since] =
                        new CohortTable.Cell(row.value3(), row.value4());
            }
        }
    }

    private static CohortTable.Cell[] empty(int reached) {
        var cells = new CohortTable.Cell[reached + 1];
        Arrays.fill(cells, CohortTable.Cell.NONE);
        return cells;
    }

    /** A customer counts once in a step: by its first month with orders there. */
    private static Condition countsIn(CohortStep step) {
        var m = PARTY_MONTH;
        var before = PARTY_MONTH.as("before");
        var ordered = m.ORDERS.gt(0);
        return step == CohortStep.MONTH
                ? ordered
                : ordered.and(
                        notExists(
                                selectOne()
                                        .from(before)
                                        .where(before.PARTY_KEY.eq(m.PARTY_KEY))
                                        .and(before.MONTH.ge(step.of(m.MONTH)))
                                        .and(before.MONTH.lt(m.MONTH))
                                        .and(before.ORDERS.gt(0))));
    }

    /** Who is older than the data began before: the first order that we know is not its first. */
    private static Condition began(CohortSpan span) {
        var l = PARTY_LIST;
        return l.FIRST_ORDER_ON
                .ge(span.from())
                .and(l.FIRST_ORDER_ON.lt(span.end()))
                .and(l.CUSTOMER_SINCE.isNull().or(l.CUSTOMER_SINCE.ge(l.FIRST_ORDER_ON)));
    }

    private Condition scoped(Action action) {
        return scope.of(Kind.SEGMENTATIONS, action, PARTY_LIST.MANAGER_ID);
    }

    /** The customers of cohorts who ordered or returned something in a step since the first. */
    Listing listing(CohortSpan span, int since) {
        return new Listing(
                CohortFields.of(span.step(), since, today()).where(began(span)),
                Kind.SEGMENTATIONS,
                Extent.of(scoped(Action.SEE)),
                PARTY_LIST.MANAGER_ID);
    }

    LocalDate today() {
        return companies.today();
    }
}
