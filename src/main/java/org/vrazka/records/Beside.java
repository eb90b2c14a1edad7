package org.vrazka.records;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

import java.util.function.UnaryOperator;

/**
 * Rows of another table that belong to a record of a list. Applied to a condition on such a row, it
 * gives the records that have one that meets it.
 *
 * @param on which rows are a record's
 */
public record Beside(Table<?> table, Condition on) implements UnaryOperator<Condition> {
    @Override
    public Condition apply(Condition row) {
        return exists(selectOne().from(table).where(on, row));
    }

    /** What the one row of a record says. */
    <T> Field<T> one(Field<T> column) {
        return field(select(column).from(table).where(on));
    }

    /** All that its rows say, in one text; null for none. */
    public Field<String> texts(Field<String> each) {
        return gathered("string_agg(distinct {0}, ', ')", String.class, each);
    }

    /** The same as codes. */
    public Field<String[]> codes(Field<String> each) {
        return gathered(
                "array_agg(distinct {0}) filter (where {0} is not null)", String[].class, each);
    }

    /** What an aggregate, written over <code>{0}</code>, makes of a column of its rows. */
    public <T> Field<T> gathered(String aggregate, Class<T> type, Field<?> each) {
        return field("(select " + aggregate + " from {1} where {2})", type, each, table, on);
    }
}
