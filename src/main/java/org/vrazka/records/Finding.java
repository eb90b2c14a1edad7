package org.vrazka.records;

import org.jooq.Condition;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How a filter finds a field otherwise than by its column: in rows that hang on the record.
 *
 * @param among the records that have such a row; what is asked of fields that share it must hold of
 *     one and the same row
 * @param how the rows that have one of these texts; of no text: those that have it unsaid
 */
record Finding(UnaryOperator<Condition> among, Function<List<String>, Condition> how) {
    Condition records(List<String> texts) {
        return among.apply(how.apply(texts));
    }
}
