package org.vrazka.orders.refusals;

import static org.jooq.impl.DSL.any;
import static org.vrazka.orders.db.Tables.DEMAND;
import static org.vrazka.orders.db.Tables.LOSS;
import static org.vrazka.orders.db.Tables.REFUSAL_REASON;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import static java.util.Objects.requireNonNull;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.vrazka.orders.Dimension;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;

/** The facts that a report of refusals is made of. */
enum LossFacts {
    /** What came to nothing. */
    LOSSES(LOSS, LOSS.DAY, LOSS.MANAGER_ID, LOSS.SUMMED),
    /** All that was asked for. */
    DEMANDS(DEMAND, DEMAND.DAY, DEMAND.MANAGER_ID, DEMAND.SUMMED);

    private final Table<?> table;
    private final Field<LocalDate> day;
    private final Field<UUID> manager;
    private final Field<Boolean> summed;

    LossFacts(Table<?> table, Field<LocalDate> day, Field<UUID> manager, Field<Boolean> summed) {
        this.table = table;
        this.day = day;
        this.manager = manager;
        this.summed = summed;
    }

    Field<LocalDate> day() {
        return day;
    }

    Field<UUID> manager() {
        return manager;
    }

    /** Those that are summed by month; the others are few. */
    Condition areSummed() {
        return summed.isTrue();
    }

    Condition areNotSummed() {
        return summed.isFalse();
    }

    Field<?> key(Dimension dimension) {
        return dimension.key(table);
    }

    /** Of these products or customers; of none of them too, where that is among them. */
    Condition among(Dimension dimension, Collection<? extends @Nullable Object> keys) {
        var key = requireNonNull(table.field(key(dimension).getUnqualifiedName(), Integer.class));
        var known = keys.stream().filter(Objects::nonNull).toArray(Integer[]::new);
        var among = key.eq(any(known));
        return known.length == keys.size() ? among : among.or(key.isNull());
    }

    /** With the tables that these are told apart by. */
    Table<?> with(Collection<Dimension> by) {
        Table<?> joined = table;
        if (by.stream().anyMatch(Dimension::isOfCustomers)) {
            joined = joined.leftJoin(PARTY_LIST).on(PARTY_LIST.KEY.eq(table.field(LOSS.PARTY_KEY)));
        }
        if (by.contains(Dimension.REASON) || by.contains(Dimension.GROUP)) {
            joined =
                    joined.leftJoin(REFUSAL_REASON)
                            .on(REFUSAL_REASON.ID.eq(LOSS.REASON_ID))
                            .leftJoin(Dimension.Above.FIRST)
                            .on(Dimension.Above.FIRST.CODE.eq(REFUSAL_REASON.PARENT))
                            .leftJoin(Dimension.Above.SECOND)
                            .on(Dimension.Above.SECOND.CODE.eq(Dimension.Above.FIRST.PARENT));
        }
        return joined;
    }
}
