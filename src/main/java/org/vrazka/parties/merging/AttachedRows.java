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
 * @param same of two rows that agree in these, one counterparty can have one only; empty: all go
 */
public record AttachedRows(
        DSLContext db, TableField<?, UUID> party, Field<?> key, List<Field<?>> same)
        implements Attached {
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
        var table = Objects.requireNonNull(party.getTable());
        var its = table.as("its");
        var known = Objects.requireNonNull(its.field(party)).eq(to.id());
        for (var field : same) {
            known = known.and(equal(field, its.field(field)));
        }
        var which =
                same.isEmpty() ? DSL.noCondition() : notExists(selectOne().from(its).where(known));
        return db.update(table)
                .set(party, to.id())
                .where(party.eq(from.id()), which)
                .returningResult(text())
                .fetch(text());
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
