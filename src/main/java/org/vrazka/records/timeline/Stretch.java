package org.vrazka.records.timeline;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Which part of a timeline is asked for.
 *
 * @param before null: it begins with the newest
 * @param most so many entries are enough
 */
public record Stretch(@Nullable Place before, int most) {
    /** The rows of a kind that can be in it. */
    public <I> Condition of(String kind, Field<Instant> at, Field<I> id) {
        return before == null ? DSL.noCondition() : before.older(kind, at, before.at(), id);
    }
}
