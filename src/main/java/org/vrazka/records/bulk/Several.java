package org.vrazka.records.bulk;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.vrazka.records.FieldDef;

import java.util.Optional;

/** What a bulk change does with a column of several values: some come, or some go. */
enum Several {
    ADDED,
    REMOVED;

    static Optional<Several> of(String field) {
        return field.endsWith(FieldDef.ADDED)
                ? Optional.of(ADDED)
                : field.endsWith(FieldDef.REMOVED) ? Optional.of(REMOVED) : Optional.empty();
    }

    /** Whether it makes a difference. */
    Condition differs(Field<?> column, Field<?> values) {
        return this == ADDED
                ? DSL.condition("not coalesce({0} @> {1}, false)", column, values)
                : DSL.condition("coalesce({0} && {1}, false)", column, values);
    }

    /** Each once, in their order; none is null. */
    Field<?> after(Field<?> column, Field<?> values) {
        return this == ADDED
                ? DSL.field(
                        "array(select distinct one from unnest({0} || {1}) one order by one)",
                        column.getDataType(), column, values)
                : DSL.field(
                        "nullif(array(select one from unnest({0}) one where one <> all ({1}) order"
                                + " by one), '{}')",
                        column.getDataType(), column, values);
    }

    /** What it was, out of JSON. */
    static Field<?> back(Field<?> column, Field<JSONB> before) {
        return DSL.field(
                        "case when jsonb_typeof({0}) = 'array' then"
                                + " array(select jsonb_array_elements_text({0})) end",
                        String[].class, before)
                .cast(column.getDataType());
    }
}
