package org.vrazka.records;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.row;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Rows that hang on a record, such as its telephones, and are sent all at once: those that are gone
 * go, those that differ change, the rest is not touched and leaves no trace in the history.
 */
public final class OwnedRows {
    private OwnedRows() {}

    /**
     * @param owned the rows of the record
     * @param key what tells them apart, a column of the primary key
     * @param rows with every column set
     */
    public static <R extends TableRecord<R>, K> void keep(
            DSLContext db, Table<R> table, Condition owned, Field<K> key, List<R> rows) {
        var keys = rows.stream().map(one -> one.get(key)).toList();
        db.deleteFrom(table).where(owned).and(key.notIn(keys)).execute();
        add(db, table, rows);
    }

    /** The rows of a new record; those that are there already become as they are here. */
    public static <R extends TableRecord<R>> void add(DSLContext db, Table<R> table, List<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var fields = List.of(table.fields());
        db.insertInto(table)
                .columns(fields)
                .valuesOfRecords(rows)
                .onConflict(Objects.requireNonNull(table.getPrimaryKey()).getFields())
                .doUpdate()
                .setNonPrimaryKeyToExcluded()
                .where(row(fields).isDistinctFrom(row(asked(fields))))
                .execute();
    }

    private static List<? extends Field<?>> asked(List<Field<?>> fields) {
        return fields.stream().<Field<?>>flatMap(field -> Stream.of(excluded(field))).toList();
    }
}
