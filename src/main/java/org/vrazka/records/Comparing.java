package org.vrazka.records;

import org.jooq.Condition;
import org.jooq.Field;

import java.time.Instant;
import java.time.LocalDate;

/** Asks for what is less or more than a value, and for days of moments. */
record Comparing(Values values) {
    Condition of(FieldDef field, Op op, String text) {
        return switch (field.type()) {
            case DATE -> compare(field.column(), op, edge(op, values.days(field, text)));
            case INSTANT -> compareInstant(field, op, text);
            default -> compare(field.column(), op, values.number(field, text));
        };
    }

    /**
     * What is before several days is before the first of them, what is until them ends with them.
     */
    private static LocalDate edge(Op op, Days days) {
        return op == Op.LT || op == Op.GE ? days.first() : days.last();
    }

    /** A day is all its hours: "after the day" begins with the next one. */
    private Condition compareInstant(FieldDef field, Op op, String text) {
        var moment = values.moment(text);
        if (moment != null) {
            return compare(field.column(), op, moment);
        }
        var day = edge(op, values.days(field, text));
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

    /** On that day, or on one of those days. */
    @SuppressWarnings("unchecked")
    Condition during(FieldDef field, String text) {
        if (field.type() == FieldType.DATE) {
            var column = (Field<LocalDate>) field.column();
            var days = values.days(field, text);
            return days.isOne()
                    ? column.eq(days.first())
                    : column.between(days.first(), days.last());
        }
        var column = (Field<Instant>) field.column();
        var moment = values.moment(text);
        if (moment != null) {
            return column.eq(moment);
        }
        var days = values.days(field, text);
        return column.ge(values.startOf(days.first()))
                .and(column.lt(values.startOf(days.last().plusDays(1))));
    }
}
