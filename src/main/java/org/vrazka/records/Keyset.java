package org.vrazka.records;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The rows after a cursor, as conditions that an index on (sort, id) answers without a search:
 * first those with a value, by a row comparison; then those without one, by id. Rows without a
 * value come last in both directions. Backwards everything is reversed.
 */
record Keyset(Field<Object> sort, Field<Object> id, boolean descending, @Nullable Cursor cursor) {
    boolean backward() {
        return cursor != null && cursor.backward();
    }

    /** Each is to be read in turn until the page is full. */
    List<Condition> phases() {
        if (!sort.getDataType().nullable()) {
            return List.of(cursor == null ? DSL.noCondition() : pastValue(cursor));
        }
        if (cursor == null) {
            return List.of(sort.isNotNull(), sort.isNull());
        }
        if (cursor.value() == null) {
            var rest = sort.isNull().and(past(id, cursor.id()));
            return backward() ? List.of(rest, sort.isNotNull()) : List.of(rest);
        }
        return backward() ? List.of(pastValue(cursor)) : List.of(pastValue(cursor), sort.isNull());
    }

    /** The order in which an index on (sort, id) goes. */
    List<OrderField<?>> order() {
        return falls() ? List.of(sort.desc(), id.desc()) : List.of(sort.asc(), id.asc());
    }

    /** The order of all phases together. */
    List<OrderField<?>> wholeOrder() {
        var bySort = falls() ? sort.desc() : sort.asc();
        return List.of(
                backward() ? bySort.nullsFirst() : bySort.nullsLast(),
                falls() ? id.desc() : id.asc());
    }

    private boolean falls() {
        return descending != backward();
    }

    private Condition pastValue(Cursor at) {
        var place = DSL.row(DSL.val(at.value(), sort), DSL.val(at.id(), id));
        return falls() ? DSL.row(sort, id).lt(place) : DSL.row(sort, id).gt(place);
    }

    private Condition past(Field<Object> field, Object value) {
        return falls() ? field.lt(value) : field.gt(value);
    }
}
