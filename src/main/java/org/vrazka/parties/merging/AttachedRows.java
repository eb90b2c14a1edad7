package org.vrazka.parties.merging;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * The rows of one table that name their counterparty by its id and need nothing more when it
 * becomes another.
 *
 * @param party the column that names it
 * @param key what tells the rows of a counterparty apart
 * @param same of two rows that agree in these, one counterparty can have one only; empty: it can
 *     have only one row at all; null: all go
 */
public record AttachedRows(
        DSLContext db, TableField<?, UUID> party, Field<?> key, @Nullable List<Field<?>> same)
        implements Attached {
    /** All rows go. */
    public AttachedRows(DSLContext db, TableField<?, UUID> party, Field<?> key) {
        this(db, party, key, null);
    }

    @Override
    public String name() {
        var table = Objects.requireNonNull(party.getTable());
        return Objects.requireNonNull(table.getSchema()).getName() + "." + table.getName();
    }

    @Override
    public Set<String> columns() {
        return Set.of(name() + "." + party.getName());
    }

    @Override
    public List<String> move(PartyRef from, PartyRef to) {
        return db.update(Objects.requireNonNull(party.getTable()))
                .set(party, to.id())
                .where(party.eq(from.id()), free(to))
                .returningResult(text())
                .fetch(text());
    }

    private Condition free(PartyRef to) {
        if (same == null) {
            return DSL.noCondition();
        }
        var its = Objects.requireNonNull(party.getTable()).as("its");
        var known = Objects.requireNonNull(its.field(party)).eq(to.id());
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
    public void moveBack(Collection<String> rows, PartyRef from, PartyRef to) {
        db.update(Objects.requireNonNull(party.getTable()))
                .set(party, to.id())
                .where(party.eq(from.id()))
                .and(text().eq(DSL.any(val(rows.toArray(String[]::new)))))
                .execute();
    }

    private Field<String> text() {
        return key.cast(String.class);
    }
}
