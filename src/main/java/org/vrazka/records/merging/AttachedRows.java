package org.vrazka.records.merging;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.vrazka.identity.Kind;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * The rows of one table that name their record by its id and need nothing more when it becomes
 * another.
 *
 * @param record the column that names it
 * @param key what tells the rows of a record apart
 * @param same of two rows that agree in these, one record can have one only; empty: it can have
 *     only one row at all; null: all go
 */
public record AttachedRows(
        DSLContext db,
        Kind kind,
        TableField<?, UUID> record,
        Field<?> key,
        @Nullable List<Field<?>> same)
        implements Attached {
    /** All rows go. */
    public AttachedRows(DSLContext db, Kind kind, TableField<?, UUID> record, Field<?> key) {
        this(db, kind, record, key, null);
    }

    @Override
    public String name() {
        var table = Objects.requireNonNull(record.getTable());
        return Objects.requireNonNull(table.getSchema()).getName() + "." + table.getName();
    }

    @Override
    public Set<String> columns() {
        return Set.of(name() + "." + record.getName());
    }

    @Override
    public List<String> move(RecordRef from, RecordRef to) {
        return db.update(Objects.requireNonNull(record.getTable()))
                .set(record, to.id())
                .where(record.eq(from.id()), free(to))
                .returningResult(text())
                .fetch(text());
    }

    private Condition free(RecordRef to) {
        if (same == null) {
            return DSL.noCondition();
        }
        var its = Objects.requireNonNull(record.getTable()).as("its");
        var known = Objects.requireNonNull(its.field(record)).eq(to.id());
        for (var field : same) {
            known = known.and(equal(field, its.field(field)));
        }
        return notExists(selectOne().from(its).where(known));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the same column of the same table
    private static Condition equal(Field field, @Nullable Field its) {
        return field.eq(Objects.requireNonNull(its));
    }

    @Override
    public void moveBack(Collection<String> rows, RecordRef from, RecordRef to) {
        db.update(Objects.requireNonNull(record.getTable()))
                .set(record, to.id())
                .where(record.eq(from.id()))
                .and(text().eq(DSL.any(val(rows.toArray(String[]::new)))))
                .execute();
    }

    private Field<String> text() {
        return key.cast(String.class);
    }
}
