package org.vrazka.segmentation;

import static org.jooq.impl.DSL.any;
import static org.vrazka.orders.db.Tables.SALE;
import static org.vrazka.segmentation.db.Tables.RESULT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.records.Filter;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Op;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The pictures beside the matrix: the curve, and who moved. */
@Component
@Transactional(readOnly = true)
class ResultParts {
    private static final int POINTS = 120;
    private static final int SHOWN = 6;

    private final DSLContext db;
    private final Results results;

    ResultParts(DSLContext db, Results results) {
        this.db = db;
        this.results = results;
    }

    /** Whether there is anything to class. */
    boolean hasSales() {
        return db.fetchExists(SALE, SALE.PARTY_KEY.isNotNull());
    }

    /** Of all customers: whoever sees only his own gets none, it would tell of the others. */
    Curve curve(Run run, Matrix matrix) {
        int customers = matrix.total().customers();
        int endOfA = matrix.row(AbcClass.A).customers();
        int endOfB = endOfA + matrix.row(AbcClass.B).customers();
        if (!results.areOfAll() || customers == 0) {
            return new Curve(customers, endOfA, endOfB, List.of());
        }
        var points = new ArrayList<Curve.Point>();
        db.select(RESULT.PLACE, RESULT.CUMULATIVE_BEFORE)
                .from(RESULT)
                .where(RESULT.RUN_KEY.eq(run.key()))
                .and(RESULT.PLACE.eq(any(places(customers, endOfA, endOfB))))
                .orderBy(RESULT.PLACE)
                .forEach(p -> points.add(new Curve.Point(p.value1() - 1, p.value2())));
        points.add(new Curve.Point(customers, 1));
        return new Curve(customers, endOfA, endOfB, points);
    }

    private static Integer[] places(int customers, int endOfA, int endOfB) {
        return IntStream.concat(
                        IntStream.of(endOfA + 1, endOfB + 1),
                        IntStream.range(0, POINTS)
                                .map(i -> 1 + (int) ((long) customers * i / POINTS)))
                .distinct()
                .boxed()
                .toArray(Integer[]::new);
    }

    Moved moved(Run run, Matrix matrix) {
        if (run.beforeKey() == null) {
            return Moved.NOBODY;
        }
        var some =
                ListQuery.ALL.withFilter(new Filter.Is("move", Op.NULL, "false")).withLimit(SHOWN);
        return new Moved(new Transitions(matrix), results.customers(run, some).items());
    }
}
