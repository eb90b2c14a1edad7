package org.vrazka.orders.refusals;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.vrazka.orders.Dimension;
import org.vrazka.orders.refusals.RefusalSums.Sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The columns of parts that are added up: keys, whether now, whether whole, amounts. */
record LossRows(List<Field<?>> keys, List<Field<BigDecimal>> amounts) {
    static final Field<Boolean> NOW = field(name("now"), Boolean.class);
    static final Field<Boolean> WHOLE = field(name("whole"), Boolean.class);

    static LossRows of(List<Dimension> by, int amounts) {
        var keys = new ArrayList<Field<?>>();
        for (int i = 0; i < by.size(); i++) {
            var key = name("k" + i);
            keys.add(by.get(i).isTime() ? field(key, LocalDate.class) : field(key));
        }
        var numbers = new ArrayList<Field<BigDecimal>>();
        for (int i = 0; i < amounts; i++) {
            numbers.add(field(name("a" + i), BigDecimal.class));
        }
        return new LossRows(keys, numbers);
    }

    /** The parts added up, each combination of keys once. */
    CommonTableExpression<?> summed(DSLContext db, Select<?> parts) {
        var groups = groups();
        var columns = new ArrayList<>(groups);
        columns.addAll(amounts);
        var found =
                name("found")
                        .fields(columns.stream().map(Field::getName).toArray(String[]::new))
                        .as(parts);
        var sums = new ArrayList<>(groups);
        amounts.forEach(amount -> sums.add(DSL.sum(amount).as(amount)));
        return name("summed").as(db.with(found).select(sums).from(found).groupBy(groups));
    }

    private List<Field<?>> groups() {
        var groups = new ArrayList<Field<?>>(keys);
        groups.add(NOW);
        groups.add(WHOLE);
        return groups;
    }

    Sum read(Record row) {
        boolean whole = Boolean.TRUE.equals(row.get(WHOLE));
        var values = new ArrayList<@Nullable Object>();
        if (!whole) {
            keys.forEach(key -> values.add(row.get(key)));
        }
        var sums = new ArrayList<@Nullable BigDecimal>();
        amounts.forEach(amount -> sums.add(row.get(amount)));
        return new Sum(Boolean.TRUE.equals(row.get(NOW)), whole, values, sums);
    }
}
