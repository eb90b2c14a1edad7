package org.vrazka.parties.relations;

import static org.vrazka.parties.db.Tables.RELATION;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * When a relation holds, both days included.
 *
 * @param since null: from ever
 * @param until null: for ever
 */
record Period(@Nullable LocalDate since, @Nullable LocalDate until) {
    static Period of(LocalDate day) {
        return new Period(day, day);
    }

    boolean endsBeforeItBegins() {
        return since != null && until != null && until.isBefore(since);
    }

    /** Relations that hold on some day of it. */
    Condition meets() {
        return meets(DSL.val(since, LocalDate.class), DSL.val(until, LocalDate.class));
    }

    /** The same as SQL: whether two rows with since and until hold on one day. */
    static String meets(String one, String other) {
        return """
        (%1$s.since is null or %2$s.until is null or %1$s.since <= %2$s.until)
        and (%1$s.until is null or %2$s.since is null or %1$s.until >= %2$s.since)
        """
                .formatted(one, other);
    }

    private static Condition meets(Field<LocalDate> since, Field<LocalDate> until) {
        return RELATION.SINCE
                .isNull()
                .or(until.isNull())
                .or(RELATION.SINCE.le(until))
                .and(RELATION.UNTIL.isNull().or(since.isNull()).or(RELATION.UNTIL.ge(since)));
    }
}
