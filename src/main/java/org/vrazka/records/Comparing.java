package org.vrazka.records;

import org.jooq.Condition;
import org.jooq.Field;

import java.time.Instant;

/** Asks for what is less or more than a value, and for days of moments. */
record Comparing(Values values) {
    Condition of(FieldDef field, Op op, String text) {
        return switch (field.type()) {
            case DATE -> compare(field.column(), op, values.day(field, text));
            case INSTANT -> compareInstant(field, op, text);
            default -> compare(field.column(), op, values.number(field, text));
        };
    }

    /** A day is all its hours: "after the day" begins with the next one. */
    private Condition compareInstant(FieldDef field, Op op, String text) {
        var moment = values.moment(text);
        if (moment != null) {
            return compare(field.column(), op, moment);
        }
        var day = values.day(field, text);
        return switch (op) {
            case LT, GE -> compare(field.column(), op, values.startOf(day));
            case LE -> compare(field.column(), Op.LT, values.startOf(day.plusDays(1)));
            default -> compare(field.column(), Op.GE, values.startOf(day.plusDays(1)));
        };
    }

    @SuppressWarnings("unchecked")
    private static Condition compare(Field<?> column, Op op, Object value) {
        var field = (Field<Object>) column;
        return switch (op) {
            case LT -> field.lt(value);
            case LE -> field.le(value);
            case GT -> field.gt(value);
            case GE -> field.ge(value);
            default -> throw new IllegalStateException(op.symbol());
        };
    }

    @SuppressWarnings("unchecked")
    Condition during(FieldDef field, String text) {
        var column = (Field<Instant>) field.column();
        var moment = values.moment(text);
        if (moment != null) {
            return column.eq(moment);
        }
        var day = values.day(field, text);
        return column.ge(values.startOf(day)).and(column.lt(values.startOf(day.plusDays(1))));
    }
}
