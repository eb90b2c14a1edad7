package org.vrazka.records.bulk;

import static java.util.stream.Collectors.toMap;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Several columns set together.
 *
 * @param row the new values
 */
record JointSetting(List<? extends Field<?>> columns, Record row) implements BulkSetting {
    @Override
    public Condition differs() {
        return DSL.or(columns.stream().map(this::differs).toList());
    }

    private <T> Condition differs(Field<T> column) {
        return column.isDistinctFrom(value(column));
    }

    @Override
    public Field<JSONB> before() {
        return DSL.function(
                "jsonb_build_object",
                JSONB.class,
                columns.stream()
                        .flatMap(column -> Stream.of(DSL.inline(column.getName()), column))
                        .toArray(Field<?>[]::new));
    }

    @Override
    public Map<Field<?>, Field<?>> after() {
        return columns.stream().collect(toMap(column -> column, this::value));
    }

    private <T> Field<T> value(Field<T> column) {
        return DSL.val(row.get(column), column);
    }

    @Override
    public Map<Field<?>, Field<?>> back(Field<JSONB> before) {
        return columns.stream().collect(toMap(column -> column, column -> back(column, before)));
    }

    private static Field<?> back(Field<?> column, Field<JSONB> before) {
        return DSL.field("({0} ->> {1})", String.class, before, DSL.inline(column.getName()))
                .cast(column);
    }
}
