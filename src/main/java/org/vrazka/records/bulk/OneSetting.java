package org.vrazka.records.bulk;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A column and its new value, or a key of the column of custom values.
 *
 * @param value of the column's type; null: empty
 * @param key null: the column itself
 * @param several whether values come to those of the column or go from them; null: it becomes them
 */
record OneSetting(
        Field<Object> column,
        @Nullable Object value,
        @Nullable String key,
        @Nullable Several several)
        implements BulkSetting {
    @SuppressWarnings("unchecked")
    static OneSetting of(Field<?> column, @Nullable Object value) {
        return new OneSetting((Field<Object>) column, value, null, null);
    }

    @SuppressWarnings("unchecked")
    static OneSetting of(Field<?> column, Several several, @Nullable Object values) {
        return new OneSetting((Field<Object>) column, values, null, several);
    }

    @SuppressWarnings("unchecked")
    static OneSetting of(Field<JSONB> custom, String key, @Nullable JSONB value) {
        return new OneSetting((Field<Object>) (Field<?>) custom, value, key, null);
    }

    @Override
    public Condition differs() {
        if (several != null) {
            return several.differs(column, DSL.val(value, column));
        }
        return key == null
                ? column.isDistinctFrom(value)
                : held().isDistinctFrom(DSL.val((JSONB) value, JSONB.class));
    }

    @Override
    public Field<JSONB> before() {
        return key == null ? DSL.field("to_jsonb({0})", JSONB.class, column) : held();
    }

    private Field<JSONB> held() {
        return DSL.field("{0} -> {1}", JSONB.class, column, DSL.inline(key));
    }

    @Override
    public Map<Field<?>, Field<?>> after() {
        return Map.of(column, becomes());
    }

    private Field<?> becomes() {
        if (several != null) {
            return several.after(column, DSL.val(value, column));
        }
        return key == null ? DSL.val(value, column) : with(DSL.val((JSONB) value, JSONB.class));
    }

    @Override
    public Map<Field<?>, Field<?>> back(Field<JSONB> before) {
        return Map.of(column, had(before));
    }

    private Field<?> had(Field<JSONB> before) {
        if (several != null) {
            return Several.back(column, before);
        }
        return key == null
                ? DSL.field("({0} #>> '{}')", String.class, before).cast(column)
                : with(before);
    }

    private Field<?> with(Field<JSONB> now) {
        return DSL.field(
                "case when {0} is null then {1} - {2} else {1} || jsonb_build_object({2}, {0}) end",
                JSONB.class, now, column, DSL.inline(key));
    }
}
