package org.vrazka.duplicates;

import static org.vrazka.duplicates.db.Tables.PAIR;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.vrazka.records.BadQuery;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.UUID;

/** The two ways in which lists of pairs go, each by its index, and their cursors. */
enum PairOrder {
    LIKELY(PAIR.SCORE) {
        @Override
        Object value(Pair pair) {
            return pair.score();
        }

        @Override
        Condition after(String value, UUID id) {
            return DSL.row(PAIR.SCORE, PAIR.ID).lt(Integer.valueOf(value), id);
        }
    },
    APART(PAIR.APART_AT) {
        @Override
        Object value(Pair pair) {
            return Objects.requireNonNull(pair.apartAt());
        }

        @Override
        Condition after(String value, UUID id) {
            return DSL.row(PAIR.APART_AT, PAIR.ID).lt(Instant.parse(value), id);
        }
    };

    private final Field<?> by;

    PairOrder(Field<?> by) {
        this.by = by;
    }

    abstract Object value(Pair pair);

    abstract Condition after(String value, UUID id);

    Field<?> by() {
        return by;
    }

    String cursor(Pair last) {
        return value(last) + "_" + last.id();
    }

    /** The rows after a cursor. */
    Condition after(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return DSL.noCondition();
        }
        try {
            int end = cursor.indexOf('_');
            return after(cursor.substring(0, end), UUID.fromString(cursor.substring(end + 1)));
        } catch (IllegalArgumentException
                | StringIndexOutOfBoundsException
                | DateTimeParseException e) {
            throw new BadQuery("cursor", "cursor");
        }
    }
}
