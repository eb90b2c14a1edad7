package org.vrazka.duplicates;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * How records of a kind are compared, and what is shown of them.
 *
 * @param <T> what one is compared by
 */
interface Twins<T extends Compared> {
    Kind kind();

    TwinPaths paths();

    /** The table of the live ones, with {@code id}. */
    String live();

    /**
     * One row for each live record: {@code key}, {@code id}, {@code changed_at}, {@link #columns}.
     */
    String sql();

    List<String> columns();

    /** A row whose columns are named with a prefix. */
    T read(Record row, String prefix);

    /** What another must share to be compared at all. */
    void giveKeys(T record, LongConsumer to);

    void count(T record, Rarity rarity);

    Likeness weigh(T one, T other, Rarity rarity);

    /** Whether it is a record to whom who asks may do that. */
    Condition among(Field<UUID> record, Action action);

    Map<UUID, Pair.Side> sides(Collection<UUID> records);

    /** The columns of one of two joined rows, each named with a prefix. */
    default String columns(String row, String prefix) {
        return String.join(
                ", ",
                columns().stream().map(one -> row + "." + one + " as " + prefix + one).toList());
    }
}
